"""What may be written of a session: its questions and counts as a page, a table or data; and a handout to print."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from html import escape

from game.story.model import HelpPlace, Scenario
from game.ui.summary import STYLE, listed, places, section, text
from game.ui.words import Words
from game.workshop.counted import FEWEST
from game.workshop.record import Asked, Counted, Record

TABLE_STYLE = """
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1.2em; } th, td { border: 1px solid #8a7690;
  padding: 0.4em 0.6em; text-align: start; } caption { text-align: start; font-weight: bold; padding: 0.4em 0; }
td.count, th.count { text-align: end; }
th, td { overflow-wrap: anywhere; } td.count { min-width: 4.5em; }
"""


def report_page(words: Words, record: Record, language: str) -> str:
    """The report as one page that needs nothing besides itself."""
    title = words.say("What the room said: {story}", story=record.title)
    told = words.say(
        "Counts only: nobody was asked for a name. A count of one to four people is not given, nor what would tell it."
    )
    parts = [f"<h1>{text(title)}</h1>", f'<p class="soft">{text(told)}</p>']
    parts += [question(words, asked, number) for number, asked in enumerate(record.asked, 1)]
    if not record.asked:
        parts.append(f"<p>{text(words.say('The room has not voted.'))}</p>")
    for number, way in enumerate(record.ways):
        head = words.say("The way we went") if number == 0 else what_if_words(words, number)
        parts.append(section(head, way_told(words, way, record.ways[:number])))
    return page(words, language, title, "\n".join(parts))


def what_if_words(words: Words, number: int) -> str:
    return words.say("What if {n}", n=number)


def way_told(words: Words, way: Sequence[str], before: Sequence[Sequence[str]]) -> str:
    """The acts of a way, and whether they are those of the room's own, which is the first of those `before`."""
    if not way:
        return f"<p>{text(words.say('Nothing was decided.'))}</p>"
    same = bool(before) and tuple(before[0][: len(way)]) == tuple(way)
    said = f"<p>{text(words.say('The same acts as on the way we went.'))}</p>" if same else ""
    return listed("ol", [text(act) for act in way]) + said


def page(words: Words, language: str, title: str, body: str) -> str:
    direction = "rtl" if words.right_to_left else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{text(title)}</title>\n'
        f"<style>{STYLE}{TABLE_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def asked_words(words: Words, asked: Asked) -> str:
    """A question as it stood on the projector."""
    if asked.kind == "who":
        return words.say("Who could step in here?")
    if asked.kind == "reason":
        return words.say("Why: {act}", act=asked.act)  # an act may be a quotation itself
    return asked.question or words.say("What do you do?")


def count_words(words: Words, count: int | None) -> str:
    return words.say("fewer than {n}, or not told", n=FEWEST) if count is None else str(count)


def question(words: Words, asked: Asked, number: int) -> str:
    """A question with its answers, a column for each round."""
    rounds = range(1, len(asked.rounds) + 1)
    heads = "".join(f'<th scope="col" class="count">{text(round_words(words, n))}</th>' for n in rounds)
    rows = []
    for at, answers in enumerate(zip(*asked.rounds, strict=True)):
        cells = "".join(f'<td class="count">{text(count_words(words, each.count))}</td>' for each in answers)
        chosen = f" ({text(words.say('this way'))})" if at in asked.chosen else ""
        rows.append(f'<tr><th scope="row">{text(answer_words(words, answers[0]))}{chosen}</th>{cells}</tr>')
    totals = "".join(f'<td class="count">{text(count_words(words, total))}</td>' for total in asked.totals)
    rows.append(f'<tr><th scope="row">{text(words.say("All"))}</th>{totals}</tr>')
    head = f'<tr><th scope="col">{text(words.say("Answer"))}</th>{heads}</tr>'
    on = f"{what_if_words(words, asked.way)}: " if asked.way else ""
    caption = f"{number}. {on}{asked_words(words, asked)}"
    return f"<table><caption>{text(caption)}</caption><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"


def round_words(words: Words, number: int) -> str:
    return words.say("Round {n}", n=number)


def answer_words(words: Words, answer: Counted) -> str:
    return f"{answer.letter}  {answer.words}" if answer.letter else words.say("I would rather not say")


def report_csv(words: Words, record: Record) -> str:
    """A line for each answer of each round; an empty count is one that is not given, `way` the one it was asked on."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["question", "kind", "scene", "round", "answer", "count", "chosen", "way"])
    for asked in record.asked:
        for number, answers in enumerate(asked.rounds, 1):
            for each in answers:
                count = "" if each.count is None else each.count
                line = [
                    asked_words(words, asked),
                    asked.kind,
                    asked.scene,
                    number,
                    answer_words(words, each),
                    count,
                ]
                way = f"what if {asked.way}" if asked.way else "own"
                table.writerow([_plain_cell(cell) for cell in (*line, "yes" if each.decided else "no", way)])
    return "\ufeff" + out.getvalue()  # so that a spreadsheet reads it as UTF-8


def _plain_cell(cell: object) -> object:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t")) else cell


def report_json(record: Record) -> str:
    """The same for programs; null is a count that is not given, `way` a place in `ways`: where it was asked."""
    questions = [
        {
            "question": asked.question,
            "kind": asked.kind,
            "scene": asked.scene,
            "act": asked.act,
            "way": asked.way,
            "rounds": [
                [
                    {"answer": each.words or "rather not say", "count": each.count, "chosen": each.decided}
                    for each in answers
                ]
                for answers in asked.rounds
            ],
            "totals": list(asked.totals),
        }
        for asked in record.asked
    ]
    content = {
        "version": 1,
        "title": record.title,
        "questions": questions,
        "ways": [list(w) for w in record.ways],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def handout(words: Words, scenario: Scenario, help: Sequence[HelpPlace], language: str) -> str:
    """One page for everybody to take home, from the same file as the story."""
    title = words.say("To take along: {story}", story=scenario.title)
    workshop = scenario.workshop
    skills = [scenario.library.skills[id] for id in scenario.skills if id in scenario.library.skills]
    learnt = [
        f"<strong>{text(skill.name)}</strong>: {text(skill.healthy or skill.meaning)}" for skill in skills
    ]
    parts = [
        f"<h1>{text(title)}</h1>",
        f"<p>{text(scenario.summary)}</p>" if scenario.summary else "",
        section(words.say("What it was about"), listed("ul", [text(goal) for goal in workshop.goals])),
        section(words.say("What helps"), listed("ul", learnt)),
        section(words.say("To take along"), listed("ul", [text(line) for line in workshop.take_aways])),
        section(words.say("A breath"), "".join(f"<p>{text(line)}</p>" for line in workshop.grounding)),
        section(words.say("Where to find help"), places(words, help)),
    ]
    return page(words, language, title, "\n".join(part for part in parts if part))
