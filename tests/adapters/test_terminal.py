"""The game in a terminal: the same pages as words, answered by numbers and ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.adapters.terminal.player import WIDTH, TerminalPlayer
from game.app.actions import play
from game.app.app import App
from game.story.playthrough import start
from game.ui.words import Pseudo
from tests.app.test_playing import EGG
from tests.pilot import MemoryKeeper, app_with, our_stories, scenario_of


@dataclass(slots=True)
class Person:
    """Types answers one after the other, and reads all that is written."""

    answers: list[str]
    read: list[str] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)  # how much had been read at each question

    def type(self) -> str | None:
        self.asked.append(len(self.read))
        return self.answers.pop(0) if self.answers else None

    def since(self, question: int) -> str:
        """What was written between a question and the next."""
        end = self.asked[question + 1] if question + 1 < len(self.asked) else len(self.read)
        return "\n".join(self.read[self.asked[question] : end])

    @property
    def all(self) -> str:
        return "\n".join(self.read)


def played(app: App, *answers: str, only_story: bool = False) -> Person:
    person = Person(list(answers))
    TerminalPlayer(app, person.type, person.read.append, only_story).run()
    return person


def story_app(fate: str = "no") -> App:
    app = app_with(MemoryKeeper(), fate={"answer": fate})
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    play(app, start(story.scenario, 0, {"answer": fate}))
    return app


# --- the game around the story -------------------------------------------------------------------------


def test_the_whole_game_can_be_played_by_ids() -> None:
    app = app_with(MemoryKeeper(), fate={"answer": "no"})
    person = played(
        app, "stories", "story:thirty-days", "start", *EGG, "help", "back", "stories", "back", "leave"
    )
    assert app.leaving
    for words in ("Choose a story", "This story contains", "The Egg Slides", "How it went"):
        assert words in person.all, words
    assert "All endings" not in person.all and "not offered" not in person.all
    assert app.kept.endings == {"thirty-days": frozenset({"egg"})}


def test_every_button_of_a_page_has_a_number() -> None:
    app = app_with(MemoryKeeper())
    person = played(app, "3", "text_scale:150", "back")
    numbered = [line for line in person.read[: person.asked[0]] if line[:1].isdigit()]
    assert numbered[:3] == ["1. Stories", "2. Play with a room", "3. Settings & access"]
    assert "Text size: 150 %" in person.since(0)
    assert app.settings.text_scale == 150


def test_another_way_is_tried_from_the_talk_afterwards() -> None:
    app = app_with(MemoryKeeper(), fate={"answer": "no"})
    person = played(app, "stories", "story:thirty-days", "start", *EGG, "rewind:10", "ill-wait", "u", "which")
    assert "Too Loud to Hear" in person.all and "Still Listening" in person.all
    assert len(app.kept.endings["thirty-days"]) == 3


def test_trouble_and_notices_are_read_out_before_the_page() -> None:
    app = app_with(MemoryKeeper(trouble="The disk is full."))
    person = played(app, "stories", "story:thirty-days", "start")
    assert person.since(2).startswith("The disk is full.")


def test_the_end_of_the_input_names_the_page() -> None:
    person = played(app_with(MemoryKeeper()), "stories")
    assert person.read[-1] == "The input ended. The game stopped at “Choose a story”."


# --- the story -----------------------------------------------------------------------------------------


def test_a_phone_thread_is_told_once_and_not_again_with_each_message() -> None:
    person = played(story_app(), "terms", "and-then", only_story=True)
    told = person.since(1)
    for words in (
        "You up?",
        "is he in a bathrobe",
        "home. the lamp’s fine",
        "ok. night",
        "Draft, not sent: mara",
    ):
        assert told.count(words) == 1, words


def test_the_clock_of_a_thread_goes_on_with_its_messages_and_each_has_its_own_time() -> None:
    person = played(story_app(), "terms", "and-then", only_story=True)
    places = [line.strip() for line in person.since(1).split("\n") if line.startswith("---")]
    assert places == [
        "--- Thirty Days  Day five, Thursday 22:50",
        "--- Thirty Days  Day five, Thursday 22:58",
        "--- Thirty Days  Day five, 23:40",
    ]
    assert "Mara: home. the lamp’s fine (Sunday 20:31)" in person.since(1)


def test_place_and_sound_are_said_when_they_change() -> None:
    person = played(story_app(), "terms", only_story=True)
    before = "\n".join(person.read[: person.asked[0]])
    assert before.count("--- Thirty Days  Day one, Sunday 19:10") == 1
    assert before.count("[a street, far off]") == 1 and before.count("[a tram bell, twice]") == 1
    assert person.since(0).count("--- Thirty Days  Day one, 23:55") == 1


def test_the_sound_of_a_place_is_said_once_however_often_another_is_heard_between() -> None:
    """What a room sounds like goes on; a knock is said each time."""
    scenario = scenario_of("""
        title: The Knock
        cast: {ines: {name: Ines, player: true}}
        start: hall
        scenes:
          hall:
            sound: rain
            lines:
              - You wait.
              - {text: Somebody knocks., caption: "[a knock]"}
              - You do not move.
              - ines: Not today.
              - {text: And again., caption: "[a knock]"}
            ending: {title: A door, outcome: growth}
    """)
    app = app_with(MemoryKeeper())
    play(app, start(scenario, 0))
    said = played(app, only_story=True).read
    assert said.count("[rain on glass]") == 1
    assert said.count("[a knock]") == 2
    assert said.count("[rain on glass, a soft piano that opens]") == 1


def test_a_change_of_face_is_said_before_the_words() -> None:
    person = played(story_app(), only_story=True)
    assert "Ines, hurt: “Which one am I?”" in person.all
    assert "Ines: “It only likes you.”" in person.all


def test_lines_are_short_enough_to_read_and_no_word_is_broken() -> None:
    person = played(story_app(), *EGG, only_story=True)
    assert max(len(line) for written in person.read for line in written.split("\n")) <= WIDTH
    assert "So I put felt on one and listen to the other." in " ".join(person.all.split())


def test_nothing_of_the_markup_is_read_out() -> None:
    person = played(story_app(), *EGG, only_story=True)
    assert "*" not in person.all and "{" not in person.all


def test_the_story_ends_with_the_talk_about_it() -> None:
    app = story_app()
    person = played(app, *EGG, "stories", only_story=True)
    assert person.answers == ["stories"], "nothing more is asked"
    assert not app.leaving and "Whose evenings were better" in person.all


def test_blank_answers_are_passed_over() -> None:
    person = played(story_app(), "", "   ", "  terms  ", only_story=True)
    assert "not offered" not in person.all and "If the house falls down, ring." in person.all


def test_taking_back_tells_the_moment_again() -> None:
    person = played(story_app(), "terms", "u", only_story=True)
    assert "What do you say on the step?" in person.since(1)
    assert "--- Thirty Days  Day one, Sunday 19:10" in person.since(1)


def test_reading_back_tells_all_so_far_and_changes_nothing() -> None:
    app = story_app()
    person = played(app, "terms", "h", "and-then", only_story=True)
    read = person.since(1)
    assert "Mara: “You keep the frying pan.”" in read
    assert "You chose: “Nothing at all? What if the house falls down?!”" in read
    assert read.rstrip().split("\n")[-1].startswith("4. ")
    assert [entry.choice for entry in app.kept.saves["thirty-days"].journal.entries] == ["terms", "and-then"]


def test_another_language_is_told_in_it() -> None:
    app = app_with(MemoryKeeper(), words=Pseudo())
    person = played(app)
    assert "Séttîñgš & áççéšš łong" in person.all


def test_w_says_where_one_is_and_the_line_again_and_asks_on() -> None:
    person = played(story_app(), "w", "terms", only_story=True)
    said = person.all.replace("\n", " ")
    where = "Thirty Days, Day one, Sunday 19:10. You hear: a tram bell, twice."
    assert where in said and "Here with you: Mara, guarded." in said and "black bob with a fringe" in said
    assert said.count("At the corner, her tram rings its bell.") == 2, "and the line again"
    assert "If the house falls down, ring." in said
