"""Names: whether two of them mean one bearer."""

from __future__ import annotations

from firsthand.text.names.bearers import name_likeness
from tests.floors.scoring import f1

FLOOR = 0.933

ONE = (
    ("Ilse Marrin", "Marrin, Ilse"),
    ("Ilse Marrin", "Ms. Ilse Marrin"),
    ("Ilse Marrin", "Minister Marrin"),
    ("Ilse Anna Marrin", "Ilse Marrin"),
    ("I. Marrin", "Ilse Marrin"),
    ("Oleksiy Bondarenkov", "Oleksii Bondarenkov"),
    ("Jürgen Köstlin", "Juergen Koestlin"),
    ("Jürgen Köstlin", "Jurgen Kostlin"),
    ("Mohamed al-Rashidi", "Muhammad Rashidi"),
    ("Bill Orrmeyer", "William Orrmeyer"),
    ("Адела Ривенко", "Adela Rivenko"),
    ("Halden Steel Works Ltd", "Halden Steel Works Limited"),
    ("Orrvik Shipping AS", "Orrvik Shipping"),
    ("The Port Sella Gazette", "Port Sella Gazette"),
    ("Ruvanian Centre for Defence", "Ruvanian Center for Defense"),
    ("RCD", "Ruvanian Centre Defence"),
    ("Brigade 42", "42nd Brigade"),
    ("Tarn and Sons", "Tarn & Sons"),
    ("Sasha Petrenkov", "Aleksandr Petrenkov"),
    ("Peggy Lund", "Margaret Lund-Orr"),
    ("Chen Weiming", "Wei-Ming Chen"),
    ("Bank of Halden", "Halden Bank"),
)
TWO = (
    ("Ilse Marrin", "Ilse Marsden"),
    ("Ilse Marrin", "Ada Marrin"),
    ("Ilse A. Marrin", "Ilse B. Marrin"),
    ("Bo Lund", "Bo Lund Jr."),
    ("Halden Steel", "Halden Shipping"),
    ("Halden Oil Company", "Halden Gas Company"),
    ("Brigade 42", "Brigade 43"),
    ("Fund II", "Fund IV"),
    ("Bank of Ruvania", "Bank of Kessia"),
    ("North Orrvik", "South Orrvik"),
    ("Orrvik AG", "Orrvik GmbH"),
    ("Port Sella Courier", "Port Sella Council"),
    ("Ministry of Trade", "Ministry of Transport"),
    ("Jan Verel", "Jana Verel"),
    ("Halden Holdings", "Halden Holding Leasing"),
)


def test_names() -> None:
    pairs = [(a, b, True) for a, b in ONE] + [(a, b, False) for a, b in TWO]
    rows = [
        (["one"] if name_likeness(a, b) >= 0.5 else [], ["one"] if same else [])
        for a, b, same in pairs
    ]
    assert f1(rows) >= FLOOR
