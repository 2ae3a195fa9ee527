"""The organisations of the three municipalities, as a caller would give them to the drawing."""

from __future__ import annotations

from lea_model.drawing import Edge, Node, Storey

LEGEND = {
    "reports": "legt voor ter besluitvorming aan",
    "mandates": "geeft mandaat aan",
    "steers": "stuurt",
    "member": "neemt deel aan",
    "leads": "is trekker van",
    "advises": "is sparringspartner van",
    "cluster": "cluster",
    "body": "overlegorgaan",
    "group": "groep of overleg",
    "function": "functie",
    "party": "partij",
    "programme": "programma",
    "new": "nieuw",
    "multiple": "meer dan één",
    "unresolved": "niet gevonden",
}

WESTLAND_NODES = [
    Node("stuurgroep", "Stuurgroep (BOLOK)", note="3x per jaar; voorzitter wisselt jaarlijks"),
    Node("oogo", "OOGO", note="wettelijk verplicht", parent="stuurgroep"),
    Node("manager", "Programmamanager", "function", note="onafhankelijk", state="new"),
    Node("werkgroep", "Werkgroep (een per programma)", "group", state="multiple", href="#werkgroep"),
    Node("broedplaats", "Broedplaatsen", "group", state="multiple", note="zo vaak als de inhoud vraagt"),
    Node("jeugd", "Kinderen, jongeren en ouders", "group", note="met de Westlandse jongerenraad"),
]
WESTLAND_EDGES = [
    Edge("stuurgroep", "werkgroep", "mandates"),
    Edge("werkgroep", "stuurgroep", "reports"),
    Edge("werkgroep", "broedplaats", "mandates", "initieert"),
    Edge("manager", "stuurgroep", "reports", "doet verslag"),
]

_CLUSTERS = [
    "Sterk in de wijk/ Zat 2.0 Passende ondersteuning",
    "Bereik voorscholen",
    "Verticale leer- en ontwikkelingslijnen en startpositie",
    "Brede buurtschool",
    "Kwaliteit VVE",
    "Integrale taalaanpak",
    "Lerarentekort",
    "Thuiszitters",
    "Onderwijs-Jeugdhulprangementen (OJA's)",
    "Ondersteuningsstructuur mbo-hbo",
    "Doorstroom VO naar vervolgonderwijs",
]
_BODIES = [
    "Klankbordgroep Sterk in de wijk",
    "Werkgroep Toeleiding",
    "Werkgroep Peuterestafette",
    "BOVOC",
    "Ontwikkelgroep Taal",
    "Actietafels thuiszitters",
    "Stuurgroep OJA",
    "Projectgroep OJA",
]
ALMERE_NODES = [
    *(Node(f"c{number}", name, "cluster", href=f"#c{number}") for number, name in enumerate(_CLUSTERS, 1)),
    *(Node(f"b{number}", name, "body") for number, name in enumerate(_BODIES, 1)),
]
ALMERE_EDGES = [
    Edge("b1", "c1", "advises"),
    Edge("b2", "c2", "advises"),
    Edge("b3", "c3", "leads"),
    Edge("b3", "c3", "advises"),
    Edge("b4", "c3", "leads"),
    Edge("b4", "c3", "advises"),
    Edge("b5", "c6", "advises"),
    Edge("b6", "c8", "advises"),
    Edge("b7", "c9", "advises"),
    Edge("b8", "c9", "advises"),
]
_TREKKERS = {
    "Vitree": (1,),
    "Gemeente": (2, 4, 6, 7, 8, 9, 10, 11),
    "GO!": (5,),
    "Onderwijs": (6,),
    "Brandpunt-functionaris": (8,),
}
ALMERE_ALL_NODES = [
    *ALMERE_NODES,
    *(Node(name, name, "function" if name.endswith("functionaris") else "party") for name in _TREKKERS),
]
ALMERE_ALL_EDGES = [
    *ALMERE_EDGES,
    *(Edge(name, f"c{number}", "leads") for name, numbers in _TREKKERS.items() for number in numbers),
]

TILBURG_NODES = [
    Node("raad", "College en raad"),
    Node("lea", "(Breed) bestuurlijk LEA-overleg"),
    Node("begeleiding", "LEA Begeleidingsgroep", "group", note="versterkt de samenwerking rond de LEA"),
    Node("werkgroepen", "Werkgroepen", "group", state="multiple"),
    Node("povo", "Werkgroep POVO 013", "group"),
    Node("cluster", "Overleg per cluster", "group", state="multiple"),
    Node("c1", "Cluster 1: De basis", "cluster", parent="cluster"),
    Node("c2", "Cluster 2: De verbreding", "cluster", parent="cluster"),
    Node("c3", "Cluster 3: De verbinding", "cluster", parent="cluster"),
    Node("wijk", "Overleggen op wijkniveau", "group", note="jaarlijks", state="multiple"),
]
TILBURG_EDGES = [
    Edge("lea", "raad", "reports"),
    Edge("begeleiding", "lea", "advises"),
    Edge("lea", "werkgroepen", "steers"),
    Edge("povo", "lea", "reports"),
    Edge("cluster", "lea", "reports"),
    Edge("wijk", "cluster", "reports", "brengt de wijk in"),
]

TILBURG_STOREYS = [
    Storey("1", "De basis op school op orde", lead="Regie: school", note="zorgstructuur, verzuimregistratie"),
    Storey("2", "Ondersteuningsteam", lead="Regie: school"),
    Storey("3", "Samenwerkingsverband", lead="Regie: samenwerkingsverband"),
    Storey("4", "Actietafel", note="sluit altijd af met een plan en een onderwijsplek"),
]
TILBURG_PILLARS = [
    "Scholen (po en vo)",
    "Samenwerkingsverbanden",
    "Speciaal onderwijs",
    "Gemeente",
    "Leerplicht/RMC",
    "Ouders en leerling",
]
