"""Pairs of words that people may have typed: such as mean the same, and such as only look alike."""

SAME = """
    hike | hiking
    Hike | hikes
    run | running
    dance | dancing
    cook | cooking
    swim | swimming
    book | books
    policy | policies
    hobby | hobbies
    Hobby | Hobbys
    mouse | mice
    child | children
    Brettspiel | Brettspiele
    brettspiele | BRETTSPIEL
    Brettspielabend | Brettspielabende
    Garten | Gärten
    Buch | Bücher
    Buecher | Bücher
    Fußball | Fussball
    Haus | Häuser
    Katze | Katzen
    Sprache | Sprachen
    Reise | Reisen
    Karte | Karten
    Photographie | Fotografie
    photography | Photograpy
    Photography | photograhpy
    engineering | Enginering
    engineering | Enginereing
    Kubernetes | Kuberentes
    Kubernetes | Kubernets
    board games | boardgames
    board games | board-games
    board game | boardgames
    machine-learning | Machine Learning
    e-mail | email
    colour | color
    organisation | organization
    theatre | theater
    analyse | analyze
    Engineer | Engineers
    podcast | Podcasts
    Entwicklerin | Entwicklerinnen
    Python | Pyhton
    Design | Desing
    Marketing | Marketng
    separate | seperate
    Wanderung | Wanderungen
    Wandern | Wandren
    Klettern | Kletern
    Datenbank | Datenbanken
    data base | database
    Projekt | Projekte
    Frankfurt | Frankfrut
    München | Muenchen
    Café | cafe
    Startup | Start-ups
    Accommodation | accomodation
    travelling | traveling
    Ingenieur | Ingenieure
    programmes | programs
    Wanderungen | Wandreungen
    Psychologie | Psycholgie
    Ops | ops.
    “Jazz” | "jazz"
    Küche | Kueche
    Chatbots | Chatbot
    painting | paintings
    modelling | modeling
    cancelled | canceled
    licence | license
    grey | gray
    knife | knives
    criterion | criteria
    Risiko | Risiken
    Museum | Museen
    Töchter | Tochter
    Weltreise | Weltreisen
    Grafik | Graphik
    Kaffee | Kafee
    Human Resources | Humann Ressources
    JavaScript | Java Script
    Skifahren | Ski fahren
    Videospiele | Video-Spiele
    opera | operas
    juego | juegos
    idiomas | idioma
    fotografía | fotografia
    fotografías | fotografia
    música | musica
    programación | programacion
    Ingeniería | ingenieria
    inglés | ingles
    montañas | montaña
    películas | pelicula
    actividad | actividades
"""

APART = """
    Reis | Reise
    Reis | Reisen
    Wand | Wandern
    Kart | Karten
    Boote | boots
    hiking | biking
    astronomy | gastronomy
    astronomy | astrology
    mediation | meditation
    contact | contract
    trail running | trial running
    martial arts | marital arts
    marketing | market
    accounting | account
    training | trains
    universe | university
    police | policy
    organ | organisation
    Product | Production
    design | designer
    Freiberg | Freiburg
    Salzberg | Salzburg
    Hamburg | Homburg
    Berlin | Bern
    Austria | Australia
    Slovakian | Slovenian
    Spanish | Danish
    Java | JavaScript
    Figma | Sigma
    Padel | Paddel
    Zeichnen | Zeichen
    Reiten | Reisen
    Backen | Packen
    Singen | Sinken
    Vertrag | Vortrag
    Vertrieb | Betrieb
    Einkauf | Verkauf
    Legal | Regal
    Finance | Fiance
    Bar | Bären
    schon | schön
    Taube | taub
    Kirche | Kirsche
    Kochen | Kuchen
    Malen | Mahlen
    inflection | infection
    typography | topography
    desert | dessert
    planning | planing
    geology | theology
    conversation | conservation
    C | C++
    .NET | Net
    C# | C++
    web2 | web3
    HR | PR
    new | news
    Tee | Teer
    Gast | Geist
    Physics | physician
    mountains | mountaineering
    Musik | Musiker
    causal | casual
    county | country
    Data Science | Date Science
    React | Redux
    angel | angle
    dairy | diary
    statistics | statics
    Marke | market
    Boxen | boxing
    Gärtner | Garten
    Halle | Hall
    sales | sails
    meeting | meat
    carting | carving
    cycling | recycling
    Segeln | Siegeln
    Lesen | Lösen
    skating | skiing
    Psychology | Physiology
    Deutsch | Dutch
    Grafana | Granada
    Ansible | Audible
    Kafka | Kaffee
    history | story
    arts | Arten
    Mutter | Butter
    Tor | Tour
    Messe | Messer
    Kunst | Kunde
    Fliegen | Fliesen
    Statistik | Statik
    Ethik | Ethnik
    Polizei | Politik
    Personal | Person
    Schwimmen | Schwimmer
    cook | cookie
    baking | banking
    fishing | fish
    boxing | boxes
    pottery | poetry
    business | busy
    physics | physicist
    law | lawyer
    logistics | logic
    SAP | ASAP
    Rust | Trust
    Ruby | Rugby
    Wien | Wein
    Marburg | Magdeburg
    Swiss | Swedish
    Skat | Skate
    Securities | Security
    Customs | Custom
    Ringen | Ring
    Stricken | Strick
    Opera | opus
    data | datar
    sales | salar
    libro | libre
    cocina | cocido
    ventas | ventanas
    sabana | sábana
    casa | caza
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """The lines of a table as pairs."""
    return [
        (first, second) for line in table.split("\n") if line for first, second in [line.strip().split(" | ")]
    ]
