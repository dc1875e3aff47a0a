"""Units of measure and money as they are written, and the words that make a number no quantity."""

from __future__ import annotations

# Signs before a number, with the ISO 4217 code.
MONEY_SIGNS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₦": "NGN", "Rs.": "INR", "Rs": "INR", "USD": "USD", "EUR": "EUR",
    "GBP": "GBP",
}  # fmt: skip

# Each unit with its spellings after a number; money as ISO 4217 codes.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("USD", "U.S. dollars|US dollars|dollars|dollar|USD"),
    ("AUD", "Australian dollars|AUD"),
    ("CAD", "Canadian dollars|CAD"),
    ("GBP", "pounds sterling|GBP"),
    ("pound", "pounds|pound"),
    ("EUR", "euros|euro|EUR"),
    ("RUB", "rubles|roubles|ruble|rouble"),
    ("UAH", "hryvnias|hryvnia"),
    ("JPY", "yen"),
    ("CNY", "yuan|renminbi"),
    ("INR", "rupees|rupee"),
    ("CHF", "Swiss francs|francs"),
    ("SEK", "Swedish kronor|kronor"),
    ("cent", "cents|cent"),
    ("percent", "%|percent|per cent|pct"),
    ("percentage point", "percentage points|percentage point|basis points"),
    ("kilometre", "kilometers|kilometres|kilometer|kilometre|km|kms"),
    ("metre", "meters|metres|meter|metre|m"),
    ("centimetre", "centimeters|centimetres|cm"),
    ("millimetre", "millimeters|millimetres|mm"),
    ("mile", "miles|mile"),
    ("yard", "yards|yard"),
    ("foot", "feet|foot|ft"),
    ("inch", "inches|inch"),
    ("nautical mile", "nautical miles|nautical mile"),
    ("square kilometre", "square kilometers|square kilometres|sq km|square km"),
    ("square kilometre", "square kilometer|square kilometre"),
    ("square mile", "square miles|square mile|sq miles"),
    ("hectare", "hectares|hectare"),
    ("acre", "acres|acre"),
    ("kilogram", "kilograms|kilogrammes|kilos|kilo|kg"),
    ("gram", "grams|grammes|gram"),
    ("tonne", "tonnes|tonne|metric tons"),
    ("ton", "tons|ton"),
    ("cubic metre", "cubic meters|cubic metres|cubic meter|cubic metre|m³|cbm"),
    ("cubic foot", "cubic feet|cubic foot"),
    ("litre", "liters|litres|liter|litre"),
    ("gallon", "gallons|gallon"),
    ("barrel", "barrels|barrel"),
    ("degree Celsius", "degrees Celsius|°C"),
    ("degree Fahrenheit", "degrees Fahrenheit|°F"),
    ("degree", "degrees"),
    ("kilometre per hour", "kilometers per hour|kilometres per hour|km/h|kph|kmh"),
    ("mile per hour", "miles per hour|miles an hour|mph"),
    ("megawatt", "megawatts|megawatt|MW"),
    ("gigawatt", "gigawatts|gigawatt|GW"),
    ("kilowatt hour", "kilowatt hours|kWh"),
    ("times", "times"),
)  # fmt: skip

UNITS: dict[str, str] = {
    spelling.lower(): unit for unit, spellings in _SPELLINGS for spelling in spellings.split("|")
}

# A number of these is a duration, and the finder of dates has it.
DURATIONS = (
    "seconds?", "minutes?", "mins?", "hours?", "hrs?", "days?", "weeks?", "months?", "years?",
    "decades?", "centur(?:y|ies)", "nights?", "weekends?", "quarters?",
)  # fmt: skip

# A number after these is a label: "Article 5", "Channel 4", "No. 10".
LABELS = (
    "article", "chapter", "section", "page", "no", "number", "nos", "channel", "route", "flight",
    "highway", "interstate", "group", "level", "phase", "stage", "resolution", "room", "gate",
    "line", "version", "act", "part", "type", "model", "boeing", "airbus", "apollo", "sky", "bbc",
    "radio", "unit", "reactor", "block", "district", "area", "category", "formula", "title",
    "volume", "episode", "season", "week", "day", "grade", "class", "tier", "top", "paragraph",
    "clause", "amendment", "proposition", "prop", "ward", "zone", "platform", "junction", "exit",
    "windows", "iphone",
)  # fmt: skip
