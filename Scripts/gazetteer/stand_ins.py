#!/usr/bin/env python3
"""Makes the Swift files with the names that stand in for real ones, and with the genders of given names.

usage: stand_ins.py [OUTPUT]

Needs the package Faker (MIT). OUTPUT is Sources/TacitPrivacy/StandIns. A file holds its names sorted and front-coded, as
`FrontCoded.swift` reads them: of each name, A + UTF-8 bytes shared with the name before, 0 + flags, the other letters.
"""
import collections
import importlib
import pathlib
import re
import sys
import unicodedata

from folding import fold

HERE = pathlib.Path(__file__).parent
GAZETTEER = HERE.parent.parent / "Sources" / "TacitPrivacy" / "Gazetteer"
FEMALE, MALE, FAMILY_FEMALE, FAMILY_MALE = 1, 2, 4, 8
# The first locale's order counts where it is one of frequency; names in more locales come first where it isn't.
LOCALES = {
    "en": "en_US en_GB en_NZ en_IE", "de": "de_DE de_AT de_CH", "fr": "fr_FR fr_CH fr_BE fr_QC", "es": "es_ES es_MX es_AR es_CL es_CO",
    "it": "it_IT", "nl": "nl_NL nl_BE", "pt": "pt_PT pt_BR", "pl": "pl_PL", "sv": "sv_SE", "da": "da_DK", "no": "no_NO",
    "fi": "fi_FI", "cs": "cs_CZ", "hu": "hu_HU", "ro": "ro_RO", "tr": "tr_TR", "ru": "ru_RU",
}
# Of these languages there is one long list, in no order.
SPARSE = {"it", "tr", "ru", "ro", "da"}
# Lists in order of frequency.
ORDERED = {"pl", "sv", "da", "fi", "hu"}
GENDERED_FAMILIES = {"cs", "ru"}
# Locales whose genders count; romanised and bilingual lists say little.
GENDERS = (
    "en_US en_GB en_NZ en_IE de_DE de_AT de_CH fr_FR fr_CH fr_BE fr_QC es_ES es_MX es_AR es_CL es_CO es_CA it_IT nl_NL nl_BE pt_PT "
    "pt_BR pl_PL sv_SE da_DK no_NO fi_FI cs_CZ hu_HU ro_RO tr_TR ru_RU hr_HR sk_SK sl_SI et_EE lt_LT lv_LV uk_UA bg_BG").split()
GIVEN_COUNT, FAMILY_COUNT = 60, 100
# Names of rulers and products, and words that a list of common words of another language lacks.
BARRED = set(
    """adolf benito osama saddam siri alexa hitler stalin mussolini putin merkel trump obama biden orban ocalan erdogan inonu franco
    christ jesus mahomet muhammad mohammed mohamed ahmed ali ange bebe bruno cesar dior doe america asia paris london chelsea
    india kenya jordan israel dakota carolina virginia georgia victoria florence lourdes mercedes dolores concepcion consuelo
    pilar rosario soledad esperanza amparo encarnacion maurice sylvester noel pascal magyar torok orosz lengyel nemeth toth
    horvath szabo kiraly nagy kis kiss fekete feher veres voros vass virag barna major simon deniz yagmur bahar savas baris""".split())
# Words of a language that its common words lack.
BARRED |= set(
    """mark frank dawn amber chad grant john juan dean fields flores fox carpenter knight lynch castle mccoy mcdonald obrien tran chen
    nguyen patel rivera castillo fuentes guerra guerrero toro torres leal bravo caballero palacios montes arenas serrano paz gloria
    rosa violeta esmeralda flor luna lunna leao pinheiro pimenta rocha machado neves neto valente branco rios ramos leite coelho nascimento anjos
    aparecida bella berger boulanger carpentier marchal mercier meunier barbier masson tessier fournier brassard grosjean lebon lejeune
    leblanc petitjean sauvage saumon salmon toussaint traore adler braun fink koch fuchs hahn ritter kern forster meister fischer muller
    vogel wirth schwarz frohlich schuster kohl schlosser taucher stocker klammer klotz felder hauser brunner zimmermann schneider
    sauer putz frey bader barth wagner weber przerwa szkoda podkowa kwoka goral stas wazny sroga chmara maciocha opoka zbroja kurzak
    szlaga furgal skov ravn lund krogh kangas kallio harju nurmi satu onni sisko veli orvokki vesela novotna pokorna ticha cerna hruba
    konecna stastna hajdu csonka nemes szoke szekely halasz bakke berge vik babbo chiesa tasca barbarini duse matteotti giolitti mascagni
    nibali pausini napoleone greco greta durdu durmus duran zengin soylu bilir manco korutuerk korutürk mansiz zorlu guclu gulen amadeus
    metella pizza mozart fagotto tamburi mannoia pezzali molina rademaker timmerman brouwer bakker smit spier sire heroin dachgeldt
    floarea veta lascar lili idil sakarya алла роман мартьян любовь август спартак орест тит жанна иванна кабанова шашкова""".split())
# The most usual names where a list is long and in no order.
USUAL = """anna maria laura giulia chiara sara martina francesca elisa alessia valentina elena silvia federica paola barbara monica roberta
    daniela simona cristina patrizia antonella emanuela claudia serena ilaria marta arianna marco luca giovanni giuseppe antonio mario
    francesco alessandro lorenzo matteo davide stefano roberto paolo riccardo simone massimo fabio claudio enrico giacomo pietro
    salvatore vincenzo gabriele tommaso michele
    ayşe fatma emine hatice zeynep elif meryem zehra hacer selma nurten gülsüm hülya sevgi nuray filiz aysel sevim leyla songül yasemin
    gamze tuğba büşra kübra esra merve ayten pınar seda ebru dilek zeliha necla nermin mehmet mustafa ahmet ali hüseyin hasan murat
    yusuf ömer ramazan halil süleyman abdullah mahmut recep salih fatih kadir emre hakan adem kemal yaşar bekir musa metin bayram
    serkan orhan burak furkan gökhan uğur yakup tarık cemal levent tolga selim nihat
    мария анна елена ольга наталья татьяна ирина светлана екатерина юлия людмила галина марина анастасия валентина оксана дарья алина
    полина виктория ксения вероника лариса тамара евгения александр сергей дмитрий андрей алексей иван максим михаил николай владимир
    евгений антон артем игорь олег павел кирилл денис виктор юрий вячеслав григорий борис константин леонид тимофей егор никита
    maria elena ioana andreea mihaela cristina daniela alina gabriela simona raluca monica adriana carmen roxana oana diana corina
    alexandra georgiana lavinia florentina camelia marius alexandru andrei mihai ion gheorghe constantin cristian florin adrian
    bogdan ionuț daniel gabriel nicolae vasile cătălin radu sorin lucian ovidiu răzvan cosmin dragoș vlad
    anna mette kirsten hanne anne susanne lene maria marianne inge karen lone camilla pia louise charlotte tina christina gitte jette
    helle birgit jytte lis bente ida emma sofie julie line trine rikke maja peter jens lars michael henrik thomas søren jan martin niels
    christian morten jesper anders mads rasmus mikkel kasper frederik
    carmen ana laura lucía marta paula sara elena cristina pilar raquel silvia patricia rocío mónica beatriz sandra nuria antonio josé
    manuel francisco david juan javier daniel carlos jesús alejandro miguel rafael pedro pablo ángel sergio fernando jorge alberto
    luis álvaro diego adrián raúl iván rubén enrique ramón vicente andrés
    sofie laura anna maria julia emma lotte sanne femke marloes anouk lisa daan sem thomas lars jeroen martijn maarten pieter jan kees
    jansen visser dijkstra mulder dekker peters hendriks vermeulen martens jacobs hermans wouters peeters willems claes janssens maes
    rossi russo ferrari bianchi romano colombo ricci marino bruno gallo conti costa giordano mancini rizzo lombardi moretti barbieri
    fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola marchetti
    parisi villa conte ferraro fabbri bianco marini grasso valentini messina sala gatti pellegrini palumbo sanna farina rizzi monti
    cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti caputo montanari guerra
    palmieri bernardi martino fiore ferretti bellini basile riva donati piras vitali battaglia sartori neri costantini milani pagano""".split()
LINE = 112


def provider(locale):
    return importlib.import_module("faker.providers.person." + locale).Provider


def coded(name):
    """The folded words of a generated list of the gazetteer, with their flags."""
    text = re.search(r'"""\n(.*?)"""', (GAZETTEER / f"{name}.swift").read_text(encoding="utf-8"), re.S).group(1)
    text = "".join(line[8:] for line in text.splitlines())
    words, before = {}, ""
    for shared, flags, rest in re.findall(r"([A-Z])([0-9])([^A-Z]*)", text):
        before = before[: ord(shared) - 65] + rest
        words[before] = int(flags)
    return words


def is_plain(name, script):
    if not 3 <= len(name) <= 12 or not name.isalpha() or name != name.capitalize() or name != unicodedata.normalize("NFC", name):
        return False
    # In capitals and back must be the same name: no ß, no Turkish ı.
    if name.upper().lower() != name.lower() or len(name.upper()) != len(name) or len(name.lower()) != len(name):
        return False
    if script == "Cyrillic":
        return all("CYRILLIC" in unicodedata.name(letter) for letter in name)
    return fold(name) is not None and all("LATIN" in unicodedata.name(letter) for letter in name)


def ranked(language, attribute):
    """Names of one sort, the most usual first."""
    lists = []
    for locale in LOCALES[language].split():
        source = provider(locale)
        names = getattr(source, attribute, None)
        if attribute == "last_names" and locale == "pl_PL":
            names = source.unisex_last_names
        if names:
            weighted = isinstance(names, dict) and len(set(names.values())) > 3
            lists.append(sorted(names, key=lambda name: -names[name]) if weighted else list(dict.fromkeys(names)))
    seen = collections.Counter(name for names in lists for name in set(names))
    first = lists[0]
    place = {name: index for index, name in reversed(list(enumerate(first)))}
    spread = lambda name: sum(ord(letter) * (index + 7) * 2654435761 for index, letter in enumerate(name)) % 997
    is_usual = lambda name: language not in SPARSE or name.lower() not in USUAL
    # Given names of Danes stand in the order of the alphabet.
    ordered = language in ORDERED and (language, attribute[0]) != ("da", "f")
    if ordered or isinstance(getattr(provider(LOCALES[language].split()[0]), attribute, None), dict):
        return sorted(seen, key=lambda name: (place.get(name, 10**6), name))
    return sorted(seen, key=lambda name: (is_usual(name), -seen[name], spread(name), name))


def chosen(names, count, script, taken):
    out = []
    for name in names:
        word = fold(name) or name.lower()
        # Names one letter apart at the end read as forms of each other.
        if len(out) < count and is_plain(name, script) and word not in taken and not any(
            word.startswith(other) or other.startswith(word) for other in (fold(before) or before.lower() for before in out)
        ):
            out.append(name)
    return out


def pool(language, common, towns, given_words):
    script = "Cyrillic" if language == "ru" else "Latin"
    barred = set(common) | set(towns) | BARRED
    flags = collections.Counter()
    female, male = ranked(language, "first_names_female"), ranked(language, "first_names_male")
    both = {fold(name) or name.lower() for name in female} & {fold(name) or name.lower() for name in male}
    for names, flag in ((female, FEMALE), (male, MALE)):
        for name in chosen(names, GIVEN_COUNT, script, barred | both):
            flags[name.lower()] |= flag
    given = given_words | {fold(name) or name for name in flags}
    attributes = (
        [("last_names_female", FAMILY_FEMALE), ("last_names_male", FAMILY_MALE)] if language in GENDERED_FAMILIES
        else [("last_names", FAMILY_FEMALE | FAMILY_MALE)])
    for attribute, flag in attributes:
        names = ranked(language, attribute)
        if language == "pl":
            names = [name for name in names if not name.endswith(("ski", "cki", "ska", "cka", "dzki"))]
        for name in chosen(names, FAMILY_COUNT, script, barred | given):
            flags[name.lower()] |= flag
    if language == "pl":
        # Adjectives: one form for each gender.
        adjectives = [n for n in ranked(language, "last_names") + list(provider("pl_PL").male_last_names) if n.endswith("ski")]
        for name in chosen(adjectives, 40, script, barred | given):
            flags[name.lower()] |= FAMILY_MALE
            flags[name.lower()[:-1] + "a"] |= FAMILY_FEMALE
    return dict(flags)


def genders():
    """Folded given names that one gender bears in all or nearly all lists."""
    seen = collections.defaultdict(collections.Counter)
    for locale in GENDERS:
        source = provider(locale)
        for attribute, flag in (("first_names_female", FEMALE), ("first_names_male", MALE)):
            for name in set(getattr(source, attribute, ())):
                for part in name.replace("-", " ").split()[:1]:
                    word = fold(part) or (part.lower() if part.isalpha() else None)
                    if word and len(word) > 1:
                        seen[word][flag] += 1
    out = {}
    for word, counts in seen.items():
        (flag, most), rest = counts.most_common(1)[0], sum(counts.values())
        if most * 4 >= rest * 3:
            out[word] = flag
    return out


def front_coded(words):
    out, before = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(before)) and word[shared] == before[shared] and len(word[: shared + 1].encode()) <= 25:
            shared += 1
        out.append(chr(65 + len(word[:shared].encode())) + chr(48 + words[word]) + word[shared:])
        before = word
    return "".join(out)


def literal(words):
    text = front_coded(words)
    return "\n".join("        " + text[at : at + LINE] for at in range(0, len(text), LINE))


HEAD = """// Generated by Scripts/gazetteer/stand_ins.py: don't edit.
// Source: Faker, https://github.com/joke2k/faker, MIT.
// swift-format-ignore-file

"""


def main():
    output = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else GAZETTEER.parent / "StandIns"
    common, towns = coded("CommonWords"), coded("Towns")
    given_words = set(coded("GivenNames"))
    pools = []
    for language in LOCALES:
        words = pool(language, common, towns, given_words)
        counts = [sum(1 for flags in words.values() if flags & flag) for flag in (1, 2, 4, 8)]
        print(language, counts, len(front_coded(words).encode()))
        pools.append(f'        ("{language}", """\n{literal(words)}\n        """),')
    body = "\n".join(pools)
    (output / "StandInNames.swift").write_text(
        HEAD + f"""enum StandInNames {{
    /// By language: names in small letters, sorted, front-coded; flags 1 female, 2 male given name, 4 family name of women, 8 of men.
    static let lists: [(language: StaticString, names: StaticString)] = [
{body}
    ]
}}
""", encoding="utf-8")
    words = genders()
    print("genders", len(words), len(front_coded(words)))
    (output / "NameGenders.swift").write_text(
        HEAD + f"""enum NameGenders {{
    /// Given names, folded, sorted, front-coded; flags 1 female, 2 male. {len(words):,} names.
    static let names: StaticString = \"\"\"
{literal(words)}
        \"\"\"
}}
""", encoding="utf-8")


main()
