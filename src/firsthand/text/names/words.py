"""The words of names: titles, legal forms, particles, short forms, and letters of other scripts."""

from __future__ import annotations

from firsthand.text.lists import listed, listed_set

# Courtesy and office before a name; they are no part of it.
TITLES = listed_set("""
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady sheikh shaikh sheik president
    chancellor premier minister senator sen rep gov governor general gen colonel col major maj
    captain capt lieutenant lt sergeant sgt admiral adm king queen prince princess pope father
    rev reverend bishop archbishop cardinal judge justice ambassador mayor councillor monsieur
    madame herr frau senor senora signor prasident presidente haji ayatollah mullah imam
    chairman secretary hon honourable jr sr cllr coun fr baron baroness countess viscount insp
    inspector supt cpl corporal sister
    """)

# Legal forms, by what they are; forms of one kind say the same in different countries.
FORMS = {
    form: kind
    for kind, forms in {
        "joint stock": "jsc ojsc pjsc cjsc ao oao pao zao jointstock ag akg aktiengesellschaft sa"
        " plc se nv ab as asa oyj inc incorporated corp corporation co company spa kk bhd tbk kgaa"
        " publiclimited",
        "limited": "ltd limited llc ooo gmbh sarl srl bv bvba sl zoo limitedliability llp lp pty"
        " pte kft doo ou sia uab sprl gesellschaftbeschrankter",
        "not for profit": "ano nko gemeinnutzige",
    }.items()
    for form in forms.split()
}

# Forms of several words, after folding, and the short form that they are read as.
LONG_FORMS = (
    ("public joint stock company", "jsc"),
    ("open joint stock company", "jsc"),
    ("closed joint stock company", "jsc"),
    ("joint stock company", "jsc"),
    ("limited liability company", "llc"),
    ("limited liability partnership", "llp"),
    ("public limited company", "plc"),
    ("gesellschaft mit beschrankter haftung", "gmbh"),
    ("societe anonyme", "sa"),
    ("sociedad anonima", "sa"),
    ("societa per azioni", "spa"),
    ("societatea cu raspundere limitata", "srl"),
    ("obshchestvo s ogranichennoi otvetstvennostyu", "ooo"),
    ("obschestvo s ogranichennoy otvetstvennostyu", "ooo"),
    ("aktsionernoe obshchestvo", "ao"),
    ("aktsionernoe obschestvo", "ao"),
    ("sp z o o", "sp zoo"),
    # The article of an Arabic name, written with its first word or apart.
    ("abd al", "abdul"),
    ("abd el", "abdul"),
    ("abd ul", "abdul"),
    ("abdel", "abdul"),
    ("abdal", "abdul"),
    ("s a de c v", "sa"),
)

# Words that say a name is of a body, not of a person.
BODY_WORDS = listed_set("""
    bank group holding holdings trust fund partners capital international national global
    systems solutions industries services insurance university ministry department agency
    authority council committee commission party union organization organisation association
    foundation institute academy army brigade front government corporation company motors energy
    oil gas airlines aviation construction management enterprises investments securities
    mortgage society federation league court police church club center centre museum hospital
    school movement embassy office bureau service press news times post
    """)

# What a body deals in; two bodies whose names differ in nothing else are two ("Oil", "Gas").
TRADES = listed_set("""
    oil gas bank insurance airlines aviation mining steel shipping power electric telecom railway
    railways construction motors mortgage pharmaceuticals chemicals tobacco sugar grain cement
    """)

# Articles and links: their absence tells nothing.
LINKS = listed_set("the of and for in on at to de la le les du des und y e et di da do dos")

# Particles of a family or father's name; written or left out at will.
PARTICLES = listed_set("al el bin ben ibn bint abu von van der den zu zur af av ter")

SHORT_FORMS = {
    short: full
    for full, shorts in {
        "benjamin": "ben benny bibi",
        "william": "bill will billy",
        "robert": "bob rob bobby",
        "richard": "dick rick rich",
        "theodore": "ted teddy",
        "joseph": "joe joey",
        "james": "jim jimmy jamie",
        "michael": "mike mick",
        "thomas": "tom tommy",
        "anthony": "tony",
        "edward": "ed eddie ned",
        "elizabeth": "liz beth betty lizzy",
        "margaret": "maggie meg peggy",
        "katherine": "kate katie kathy",
        "donald": "don donny",
        "daniel": "dan danny",
        "david": "dave",
        "samuel": "sam",
        "timothy": "tim",
        "matthew": "matt",
        "christopher": "chris",
        "nicholas": "nick",
        "gregory": "greg",
        "jeffrey": "jeff",
        "stephen": "steve",
        "steven": "steve",
        "barack": "barry",
        "charles": "charlie chuck",
        "frederick": "fred freddie",
        "alexander": "alex sasha",
        "vladimir": "vova volodya",
        "deborah": "debbie",
        "susan": "sue susie",
        "patricia": "pat trish",
        "andrew": "andy drew",
        "lawrence": "larry",
        "ronald": "ron ronnie",
        "kenneth": "ken kenny",
        "peter": "pete",
        "mohammed": "mohamed muhammad mohammad muhammed mohamad",
        "john": "jon johnny jack",
    }.items()
    for short in shorts.split()
}

# Words of organisations spelt in two ways or cut short.
SAME_WORDS = {
    "intl": "international",
    "organisation": "organization",
    "labour": "labor",
    "centre": "center",
    "defence": "defense",
    "dept": "department",
    "govt": "government",
    "natl": "national",
    "univ": "university",
    "assn": "association",
    "corp": "corporation",
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "uae": "united arab emirates",
    "un": "united nations",
    "eu": "european union",
}

NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "one 1st first",
            "two 2nd second",
            "three 3rd third",
            "four 4th fourth",
            "five 5th fifth",
            "six 6th sixth",
            "seven 7th seventh",
            "eight 8th eighth",
            "nine 9th ninth",
            "ten 10th tenth",
        ),
        start=1,
    )
    for word in words.split()
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
} | {"fourty": 40}

ROMAN = {
    roman: number
    for number, roman in enumerate(
        listed("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"), start=1
    )
}

# Romanisation of single letters; simple on purpose: skeletons forgive the rest.
LETTERS = str.maketrans(
    {
        **dict(
            zip(
                "абвгдезиклмнопрстуфыэіґєј",
                listed("a b v g d e z i k l m n o p r s t u f y e i g ye j"),
                strict=True,
            )
        ),
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
        "ь": "", "ю": "yu", "я": "ya", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
        **dict(
            zip(
                "αβγδεζηικλμνοπρσςτυφω",
                listed("a v g d e z i i k l m n o p r s s t y f o"),
                strict=True,
            )
        ),
        "θ": "th", "ξ": "x", "χ": "ch", "ψ": "ps",
        **dict(
            zip(
                "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
                listed("a b g d e v z t i k l m n o p zh r s t u p k gh k sh ch ts dz ts ch kh j h"
                ),
                strict=True,
            )
        ),
        **dict(
            zip(
                "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ",
                listed("""
                    a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts p k
                    o f
                """),
                strict=True,
            )
        ),
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ı": "i", "ə": "a",
    }
)  # fmt: skip
