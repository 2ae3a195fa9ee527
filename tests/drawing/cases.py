"""The organisations of the three municipalities, as a caller would give them to the drawing."""

from __future__ import annotations

from lea_model.drawing import Edge, Node, Part, Storey

LEGEND = {
    "reports": "legt voor ter besluitvorming aan",
    "mandates": "geeft mandaat aan",
    "steers": "stuurt",
    "member": "neemt deel aan",
    "answers": "geeft mandaat aan en krijgt verslag van",
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

_SITTING = Part("Leden", ("wethouder", "samenwerkingsverbanden (directeuren)", "PO (bestuurders)", "VO (bestuurders)"))
WESTLAND_NODES = [
    Node("stuurgroep", "Stuurgroep (BOLOK)", note="3x per jaar; voorzitter wisselt jaarlijks", parts=(_SITTING,)),
    Node("oogo", "OOGO", note="wettelijk verplicht", parent="stuurgroep"),
    Node("manager", "Programmamanager", "function", note="onafhankelijk", state="new"),
    Node("werkgroep", "Werkgroep (een per programma)", "group", state="multiple", href="#werkgroep"),
    Node("broedplaats", "Broedplaatsen", "group", state="multiple", note="zo vaak als de inhoud vraagt"),
    Node("jeugd", "Kinderen, jongeren en ouders", "group", note="met de Westlandse jongerenraad"),
]
WESTLAND_EDGES = [
    Edge("stuurgroep", "werkgroep", "answers"),
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
ALMERE_EDGES: list[Edge] = []
_TREKKERS = {
    "Vitree": (1,),
    "Gemeente": (2, 4, 7, 9, 10, 11),
    "Werkgroep Peuterestafette, BOVOC": (3,),
    "GO!": (5,),
    "Gemeente, Onderwijs": (6,),
    "Gemeente, Brandpunt-functionaris": (8,),
}
_PARTNERS = {1: (1,), 2: (2,), 3: (3, 4), 6: (5,), 8: (6,), 9: (7, 8)}
ALMERE_ALL_NODES = [
    *(Node(name, name, "party") for name in _TREKKERS),
    *(
        Node(
            f"c{number}",
            _CLUSTERS[number - 1],
            "cluster",
            parent=name,
            parts=(Part("Sparringspartners", tuple(_BODIES[place - 1] for place in _PARTNERS.get(number, ()))),),
        )
        for name, numbers in _TREKKERS.items()
        for number in numbers
    ),
]
ALMERE_ALL_EDGES: list[Edge] = []

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
    Edge("begeleiding", "lea", "reports"),
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
