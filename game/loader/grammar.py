"""The scenario language as one table: every mapping, its keys, their kinds, and words that explain them."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen

Kind = Literal[
    "text",  # words for people
    "id",  # one name
    "ids",  # one name or a list of names
    "texts",  # one text or a list of texts
    "flag",  # true or false
    "whole",  # a whole number
    "one",  # one of a few words
    "condition",
    "shape",  # a mapping of the shape `of`
    "shapes",  # a list of them
    "named",  # ids, each with a mapping of the shape `of`
    "values",  # names of variables, each with a value
    "amounts",  # names of variables, each with a whole number
]


@frozen
class Key:
    """One key of a mapping. `of` is a shape's name, or the words of `one`."""

    name: str
    kind: Kind
    says: str
    of: tuple[str, ...] = ()
    required: bool = False


@frozen
class Shape:
    """A mapping of the language. `short` says what a plain text (or word) in its place stands for."""

    name: str
    says: str
    keys: tuple[Key, ...]
    short: str = ""
    speaker: bool = False  # one further key may be a cast id, with what that person says

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(key.name for key in self.keys)


def _key(name: str, kind: Kind, says: str, *of: str) -> Key:
    return Key(name, kind, says, of)


def _need(name: str, kind: Kind, says: str, *of: str) -> Key:
    return Key(name, kind, says, of, required=True)


APPROACHES = ("healthy", "mixed", "harmful", "neutral")
OUTCOMES = ("growth", "mixed", "harm")
ROLES = ("left", "leaver", "bystander", "receiving")
STRENGTHS = ("strong", "fair", "limited")
FORMS = ("A", "B")
STEPS = ("agreement", "self_check", "story", "talk", "break", "help")  # of a workshop

_STEPS = (  # what a choice and a reason share
    _key("id", "id", "A stable name, so that saves and conditions survive a change of words."),
    _key("skill", "ids", "The skills of library.yaml that it exercises."),
    _key("when", "condition", "Hides it while the condition is false."),
    _key("set", "values", "Variables that get a value."),
    _key("add", "amounts", "Numbers that grow or shrink, and stop at their min and max."),
    _key("marks", "ids", "Words that rules and conditions can ask for."),
    _key("feedback", "shape", "What the player reads afterwards.", "feedback"),
)

SHAPES = {
    shape.name: shape
    for shape in (
        Shape(
            "scenario",
            "One file: a story that a person plays in 5 to 15 minutes.",
            (
                _need("title", "text", "The name on its card."),
                _need("start", "id", "The first scene."),
                _need("scenes", "named", "The scenes by their ids.", "scene"),
                _key("summary", "text", "One or two sentences for its card, without the end."),
                _key("minutes", "whole", "How long one play takes."),
                _key("ages", "text", "From which age, as in 14+."),
                _key("language", "text", "The language it is written in, as in en."),
                _key("role", "one", "Whom the player is.", *ROLES),
                _key("content_notes", "shapes", "What a player may want to know before.", "note"),
                _key("skills", "ids", "The skills of library.yaml that it exercises."),
                _key("cast", "named", "The people by their ids.", "person"),
                _key("boundaries", "named", "What people in the story ask for, once, and mean.", "boundary"),
                _key("variables", "named", "What the story remembers; all of it finite.", "variable"),
                _key("rules", "shapes", "What every path must obey.", "rule"),
                _key("workshop", "shape", "What a facilitator finds beside it.", "workshop"),
            ),
        ),
        Shape(
            "note",
            "A content note. With skip_to, a player can step round its scenes.",
            (
                _need("note", "text", "What comes up, in a word or two."),
                _key("level", "text", "How strongly, as in strong."),
                _key("scenes", "ids", "The scenes it is about."),
                _key("skip_to", "id", "Where a player goes instead who has switched it off."),
            ),
            short="note",
        ),
        Shape(
            "person",
            "Somebody in the story.",
            (
                _need("name", "text", "The name as shown."),
                _key("player", "flag", "True for the one whom the player is."),
                _key("pronouns", "text", "As in she/her."),
                _key("portrait", "id", "The pictures to use, where they are not called like the cast id."),
            ),
        ),
        Shape(
            "boundary",
            "What a person asks for.",
            (
                _need("by", "id", "The cast id of the person who asks."),
                _need("says", "text", "The request, in that person's words."),
            ),
        ),
        Shape(
            "variable",
            "A variable: true or false, or start with min and max, or start with values, or one_of (fate).",
            (
                _key("start", "text", "The value at the start."),
                _key("min", "whole", "The smallest number it can be."),
                _key("max", "whole", "The largest number it can be."),
                _key("values", "ids", "The words it can be."),
                _key("one_of", "ids", "Fate: drawn when play starts, and never set."),
                _key("label", "text", "What it is, for people."),
            ),
            short="start",
        ),
        Shape(
            "scene",
            "One scene: what is shown, and exactly one of choices, goto, branch and ending.",
            (
                _key("lines", "shapes", "What is told and said, in order.", "line"),
                _key("choices", "shapes", "What the player may do.", "choice"),
                _key("goto", "id", "The scene that follows."),
                _key("branch", "shapes", "Cases: the first that holds is taken.", "case"),
                _key("ending", "shape", "The story ends here.", "ending"),
                _key("place", "id", "A background in assets/places."),
                _key("time", "text", "When it is, shown with the place."),
                _key("medium", "one", "Talking, or a phone thread.", "talk", "messages"),
                _key("present", "ids", "The cast ids of who is on the stage."),
                _key("sound", "id", "The sound of the place."),
                _key("seen_by", "id", "The cast id of the person as whom the player sees this scene."),
                _key("marks", "ids", "Words that rules and conditions can ask for."),
                _key("ask", "text", "The question above the choices."),
                _key("keep_order", "flag", "True where the choices keep the order they are written in."),
                _key("workshop", "shape", "What a facilitator finds beside it.", "scene_workshop"),
                _key("describe", "text", "What the picture shows, for those who cannot see it."),
            ),
        ),
        Shape(
            "line",
            "One line: a text is narration; with a cast id as its key it is what that person says.",
            (
                _key("text", "text", "Narration."),
                _key("mood", "id", "The face to show."),
                _key("when", "condition", "Hides the line while the condition is false."),
                _key("draws", "ids", "Boundaries that are active from here on."),
                _key("lifts", "ids", "Boundaries that are no longer active."),
                _key("marks", "ids", "Words that rules and conditions can ask for."),
                _key("unsent", "flag", "A draft in the phone thread: seen by the player, never sent."),
                _key("time", "text", "When a message came."),
                _key("sound", "id", "A sound that is heard with it."),
                _key("caption", "text", "The sound in words, as in [a door closes]."),
            ),
            short="text",
            speaker=True,
        ),
        Shape(
            "choice",
            "Something the player may do. It needs approach and goto, or reasons that have them.",
            (
                _need("text", "text", "What the player does or says."),
                _key("approach", "one", "What kind of act it is.", *APPROACHES),
                _key("goto", "id", "The scene that follows."),
                *_STEPS,
                _key("locked", "text", "Shown greyed out with this text while `when` is false."),
                _key("once", "flag", "True where it is offered only until it is taken."),
                _key("draws", "ids", "Boundaries of the player that are active from here on."),
                _key("lifts", "ids", "Boundaries of the player that are no longer active."),
                _key("crosses", "ids", "Boundaries that it steps over."),
                _key("respects", "ids", "Boundaries that it keeps to."),
                _key("repairs", "ids", "Boundaries whose crossing it makes good."),
                _key("lines", "shapes", "What happens at once.", "line"),
                _key("reasons", "shapes", "The second step: why the player does it.", "reason"),
            ),
        ),
        Shape(
            "reason",
            "Why the player does it. What it lacks it has from its choice.",
            (
                _need("text", "text", "The reason, in the player's words."),
                _key("approach", "one", "What kind of act it is, done for this reason.", *APPROACHES),
                _key("goto", "id", "The scene that follows."),
                *_STEPS,
            ),
        ),
        Shape(
            "feedback",
            "What the player reads after a choice; a plain text is `what`.",
            (
                _need("what", "text", "What happened: the act and its effect, never the player's character."),
                _key("their_side", "text", "How it is for the other person."),
                _key("research", "text", "A fact that fits; it needs a source."),
                _key("source", "id", "The id of its source in library.yaml."),
                _key("instead", "text", "Another way."),
            ),
            short="what",
        ),
        Shape(
            "case",
            "One case of a branch; the last has no `when`, the others have one.",
            (
                _need("goto", "id", "The scene that follows."),
                _key("when", "condition", "Taken when this holds."),
            ),
        ),
        Shape(
            "ending",
            "An ending of the story.",
            (
                _need("title", "text", "Its name."),
                _need("outcome", "one", "What the story comes to.", *OUTCOMES),
                _key("together", "flag", "True where the two are a couple at the end."),
                _key("their_side", "text", "The other person, a while later."),
                _key("reflect", "texts", "Questions to take along."),
            ),
        ),
        Shape(
            "rule",
            "What every path must obey: never, or after with must_follow.",
            (
                _need("id", "id", "The rule's name."),
                _key("says", "text", "The rule in a sentence."),
                _key("at", "one", "Where `never` is asked.", "ending", "choices"),
                _key("never", "condition", "What must not hold there."),
                _key("after", "condition", "A step after which something is owed."),
                _key("must_follow", "condition", "What is owed, at that step or a later one."),
            ),
        ),
        Shape(
            "workshop",
            "What a facilitator finds beside a scenario.",
            (
                _key("minutes", "text", "How long it takes with talk."),
                _key("goals", "texts", "What the room can take home."),
                _key("before", "texts", "What to say before."),
                _key("agreement", "texts", "What the room agrees on."),
                _key("grounding", "texts", "How to come back to calm."),
                _key("self_check", "texts", "Questions before and after."),
                _key("take_aways", "texts", "Sentences for the handout."),
            ),
        ),
        Shape(
            "scene_workshop",
            "What a facilitator finds beside a scene.",
            (
                _key("prompts", "texts", "Questions for the room."),
                _key("notes", "texts", "For the facilitator alone."),
                _key("what_if", "ids", "Written ids of choices worth playing both ways."),
                _key("pace", "text", "How to spend time here, as in must."),
            ),
        ),
        Shape(
            "library",
            "What the scenarios of a folder share.",
            (
                _key("title", "text", "The library's name."),
                _key("scenarios", "ids", "The order of its scenarios, by file name without .yaml."),
                _key("skills", "shapes", "What the stories exercise.", "skill"),
                _key("sources", "shapes", "Where facts come from.", "source"),
                _key("help", "shapes", "Places to turn to.", "help"),
                _key("rules", "shapes", "What every path of every scenario must obey.", "rule"),
            ),
        ),
        Shape(
            "skill",
            "A skill, and what healthy, mixed and harmful look like in it.",
            (
                _need("id", "id", "Its id."),
                _key("name", "text", "Its name, for players."),
                _key("meaning", "text", "What it is."),
                _key("healthy", "text", "How it looks when it goes well."),
                _key("mixed", "text", "How it looks halfway."),
                _key("harmful", "text", "How it looks when it does harm."),
            ),
        ),
        Shape(
            "source",
            "Where a fact comes from.",
            (
                _need("id", "id", "Its id."),
                _key("authors", "text", "Who wrote it."),
                _key("year", "text", "When."),
                _key("title", "text", "What it is called, or what it is."),
                _key("where", "text", "Where to find it."),
                _key("strength", "one", "How far it carries.", *STRENGTHS),
            ),
        ),
        Shape(
            "help",
            "A place to turn to.",
            (
                _need("name", "text", "Its name."),
                _need("where", "text", "Its address."),
                _key("about", "text", "What one finds there."),
                _key("checked", "text", "When the address was checked."),
            ),
        ),
        Shape(
            "self_check",
            "One form of the self-check, a file in a folder `self-check`: small situations, for before or after.",
            (
                _need("form", "one", "A is for before playing, B for after.", *FORMS),
                _need("vignettes", "shapes", "The situations, in their order.", "vignette"),
                _key("language", "text", "The language it is written in, as in en."),
            ),
        ),
        Shape(
            "vignette",
            "A small situation. Its other form tells the same one with other people.",
            (
                _need("id", "id", "Its id, the same in both forms."),
                _need("name", "text", "A few words to know it by."),
                _need("skill", "ids", "The skills of library.yaml that it is about; the same in both forms."),
                _need("told", "texts", "What happens, up to the moment of deciding."),
                _need("ask", "text", "The question above the answers."),
                _need("answers", "shapes", "What could be done, one of it healthy.", "answer"),
            ),
        ),
        Shape(
            "answer",
            "Something that could be done in a vignette.",
            (
                _need("id", "id", "Its id in the vignette: what is kept of a choice."),
                _need("text", "text", "What is done or said."),
                _need("approach", "one", "What kind of act it is; it is never shown.", *APPROACHES[:3]),
                _need("does", "text", "What the answer does, for whom: the act, never the person."),
            ),
        ),
        Shape(
            "programme",
            "A plan for a room, a file in a folder `workshops`.",
            (
                _need("title", "text", "Its name."),
                _need("minutes", "whole", "How long all of it takes: the sum of its steps."),
                _need("for", "text", "For whom it is."),
                _need("steps", "shapes", "What is done, in order.", "step"),
                _key("ages", "text", "From which age, as in 14+."),
                _key("before", "texts", "What the facilitator does beforehand."),
                _key("language", "text", "The language it is written in, as in en."),
            ),
        ),
        Shape(
            "step",
            "One step of a programme.",
            (
                _need("do", "one", "What kind of step it is.", *STEPS),
                _need("minutes", "whole", "How long it takes."),
                _need("says", "text", "What the room does."),
                _key("story", "id", "The story that is played, by file name without .yaml."),
                _key("scenes", "ids", "The scenes of it that may not be left out."),
                _key("form", "one", "The form of the self-check.", *FORMS),
                _key("instead", "id", "A story for a younger room, in the place of this one."),
            ),
        ),
    )
}

LINE_KEYS = SHAPES["line"].names  # these cannot be cast ids
EXITS = ("choices", "goto", "branch", "ending")  # a scene has exactly one
