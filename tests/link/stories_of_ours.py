"""Invented reports that the tests of this folder share."""

from __future__ import annotations

FERRY = (
    "The night ferry to Port Sella struck the north mole of Halden harbour early on Tuesday and "
    "sank within the hour. Rescue boats from three villages pulled forty passengers from the cold "
    "water before dawn. The captain had radioed that the rudder no longer answered the wheel. "
    "Divers will search the hull again when the storm over the strait has passed. The line bought "
    "the vessel nine years ago from a shipyard in Ruvania that has since closed. Families waited "
    "in the customs shed, where volunteers handed out soup and blankets. An inquiry under judge "
    "Mirela Anstor opens next month in the provincial capital."
)

FERRY_REWRITTEN = (
    "Early on Tuesday the night ferry bound for Port Sella hit the north mole at Halden harbour, "
    "sinking within an hour. Before dawn, rescue boats of three villages had pulled forty "
    "passengers out of cold water. Its captain radioed that the rudder did not answer the wheel. "
    "When the storm over the strait passes, divers will again search the hull. The vessel was "
    "bought nine years ago by the line from a Ruvania shipyard, since closed."
)

FERRY_OWN = (
    "Fishermen at the breakwater heard a crash and saw lights tilt in the fog. Olen Brask, who "
    "keeps the lighthouse, counted two lifeboats and rang the coast guard at four. By breakfast "
    "the quay was full of ambulances. Insurers said that the ship had passed its checks in spring. "
    "The mayor asked schools to stay shut and cancelled the herring fair."
)

ORCHARD = (
    "Apple growers in the Tarn valley expect the poorest harvest since the frost of their "
    "grandfathers. Late snow in April killed the blossom on four trees of five, the growers' union "
    "counted. Cider presses will buy fruit abroad, and prices may double by winter. The farm "
    "ministry promised loans without interest to orchards that replant with hardier kinds."
)

ORCHARD_TOO = (
    "Four of five apple trees in the Tarn valley lost their blossom to snow in April, and the "
    "harvest will be the poorest in memory. The farm ministry offers orchards loans without "
    "interest if they replant. The growers' union warns that cider may cost double by winter."
)
