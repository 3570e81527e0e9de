"""The four small stories that an author may begin with: one for each role of the player, as words for one frame."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen

Role = Literal["left", "leaver", "bystander", "receiving"]
ROLES: dict[Role, str] = {
    "left": "somebody who was left",
    "leaver": "somebody who has left",
    "bystander": "a friend of one of them",
    "receiving": "somebody who is not let alone",
}


@frozen
class Answered:
    """A choice or reason with what the player reads afterwards."""

    text: str
    what: str
    their_side: str
    instead: str = ""


@frozen
class Where:
    """The place and the time of a scene, and whether the other one is seen although nobody of the two speaks."""

    place: str
    time: str
    seen: bool = False


@frozen
class Start:
    """What differs between the four. `{them}` is put in by the game; `begin` is told before the request."""

    summary: str
    evening: Where
    begin: str
    boundary: str
    says: str  # the request, in the words of whoever asks
    then: str
    ask: str
    kept: str  # the act that keeps to it, and what happens at once
    at_once: str
    free: Answered  # the reason that leaves both free
    hooked: Answered  # the reason with a hook in it
    over: Answered  # the act that goes over it
    morning: tuple[Where, str]
    light: tuple[Where, str, str]  # a line and the title of the ending, where nothing was wanted back
    their_side: str  # at that ending
    waiting: tuple[Where, str, str]  # the same, where something was
    after: tuple[Where, str, str]  # and where the line was crossed
    reflect: str


STARTS: dict[Role, Start] = {
    "left": Start(
        summary="{them} has moved out. One key is still on your hook.",
        evening=Where("hallway-door", "Tuesday 19:40"),
        begin="{them} takes the last box from the hall. It is the one with the plants.",
        boundary="letter-box",
        says="Please put my key through the letter box. Don’t come up.",
        then="The house door falls shut. The key is still on your hook.",
        ask="What do you do with the key?",
        kept="Put it into an envelope, and the envelope into the letter box.",
        at_once="It makes less noise than you thought.",
        free=Answered(
            "That is how it was asked.",
            "The key went back the way {them} wanted it to.",
            "{them} finds it in the morning. Nothing else is in the envelope.",
        ),
        hooked=Answered(
            "Then I’ll be thanked, and we’ll talk.",
            "The key is back. A hope was in the envelope, too.",
            "{them} wonders whether an answer is expected.",
            "Send the key, and tell a friend what you hope for.",
        ),
        over=Answered(
            "Bring it up, just to see the new flat.",
            "The key was the ticket. Being let in was the wish.",
            "{them} stands in the door and does not know how to say it a second time.",
            "Use the letter box. It asks nothing of anybody.",
        ),
        morning=(Where("hallway-door", "Wednesday 7:30"), "In the morning the hook by the door is empty."),
        light=(Where("hallway-door", "Wednesday 18:10"), "You hang your own key there.", "An empty hook"),
        their_side="{them} slept through the night for the first time in that flat.",
        waiting=(
            Where("bedroom-night", "Wednesday 22:15"),
            "You look at your phone more often than at the hook.",
            "A phone on the table",
        ),
        after=(
            Where("doorstep", "Tuesday 20:20", seen=True),
            "{them} closes the door. The way down the stairs is longer than the way up.",
            "The wrong floor",
        ),
        reflect="What makes a small request hard to keep to?",
    ),
    "leaver": Start(
        summary="You have ended it. Somebody has to tell the choir.",
        evening=Where("student-kitchen", "Sunday 21:10"),
        begin="You said it on Friday, in this kitchen. {them} came back for the music folder.",
        boundary="two-weeks",
        says="Please don’t write to me for two weeks.",
        then="On the table lies a scarf that is not yours. It is cold outside.",
        ask="What do you do about the scarf?",
        kept="Hang it up by the door, for in two weeks.",
        at_once="It hangs between the coats and looks at nobody.",
        free=Answered(
            "Two weeks were asked for, and two weeks it is.",
            "You let {them} have the time.",
            "{them} buys gloves and a cheap scarf, and is cross only for an hour.",
        ),
        hooked=Answered(
            "So there is a reason to meet.",
            "The scarf is safe. It has also become an appointment.",
            "{them} will have to find out what the scarf is for.",
            "Give it to somebody from the choir when the time is over.",
        ),
        over=Answered(
            "Write: you forgot your scarf, are you all right?",
            "It was meant kindly. It was also the first day of fourteen.",
            "{them} reads it four times and is back in this kitchen each time.",
            "Ask yourself who would feel better after that message.",
        ),
        morning=(Where("school-hall", "Monday 18:55"), "On Monday you go to the choir alone."),
        light=(
            Where("school-hall", "Monday 19:00"),
            "You say to the others: it was me, and I’m not telling more.",
            "First row, left",
        ),
        their_side="{them} hears that nothing was told about anybody, and sings again in March.",
        waiting=(
            Where("hallway-door", "Thursday of the week after, 18:30"),
            "You have counted the days to the scarf.",
            "Eleven days",
        ),
        after=(
            Where("bedroom-night", "Sunday 23:20"),
            "Your phone shows two ticks, and then nothing more.",
            "Two ticks",
        ),
        reflect="How can somebody who leaves be kind without coming nearer?",
    ),
    "bystander": Start(
        summary="{them} has told you something. The others would like to know it, too.",
        evening=Where("cafe-rain", "Saturday 16:30"),
        begin="{them} turns the cup round and round. It is over, and there was somebody else.",
        boundary="keep-it",
        says="Please keep that to yourself. All of it.",
        then="On the way home Jo rings you up: you two talked, so what is going on?",
        ask="What do you say to Jo?",
        kept="Say that Jo had better ask {them}.",
        at_once="Jo is quiet for a moment. “All right,” says Jo.",
        free=Answered(
            "It is not mine to tell.",
            "You gave nothing away, not even a hint.",
            "{them} can decide whom to tell, and when.",
        ),
        hooked=Answered(
            "So that they notice that I know.",
            "You said nothing, and let it shine through.",
            "{them} is asked three questions that evening which nobody had before.",
            "Say that you do not talk about others, and then talk about something else.",
        ),
        over=Answered(
            "Tell Jo, who only wants to help.",
            "What was put into your hand is in Jo’s now.",
            "{them} is comforted on Monday by somebody who was never told.",
            "Ask {them} whether Jo may know.",
        ),
        morning=(Where("cafe-rain", "Monday 12:30", seen=True), "On Monday {them} sits down beside you."),
        light=(
            Where("cafe-rain", "Monday 12:35", seen=True),
            "“Thanks,” says {them}, “for nothing.” You both laugh.",
            "For nothing",
        ),
        their_side="{them} told Jo in the end. It was easier the second time.",
        waiting=(
            Where("cafe-rain", "Monday 12:35", seen=True),
            "Jo looks over at you two, and away.",
            "A look across the room",
        ),
        after=(
            Where("park-autumn", "Monday 15:40", seen=True),
            "{them} talks about the weather, all through the break.",
            "The weather",
        ),
        reflect="How do you keep something without being alone with it?",
    ),
    "receiving": Start(
        summary="You have said no. {them} stands before the door with a bag.",
        evening=Where("doorstep", "Thursday 20:15", seen=True),
        begin="The bell rings twice, as it used to.",
        boundary="not-at-the-door",
        says="I don’t want you to come here any more.",
        then="{them} says it is only a bag, and that it is raining. Nobody moves.",
        ask="What do you do? None of it makes you to blame for the ringing.",
        kept="Say it once more, and close the door.",
        at_once="You hear steps on the stairs, after a while.",
        free=Answered(
            "I have said it, and that is enough.",
            "You said it in one sentence and gave no reasons. None were owed.",
            "{them} has heard it. What follows is up to {them}.",
        ),
        hooked=Answered(
            "Perhaps I was too harsh, and should explain it.",
            "The door is closed. The explaining goes on in your head.",
            "{them} had understood it the first time.",
            "Write down the day and the hour, and tell somebody whom you trust.",
        ),
        over=Answered(
            "Take the bag, so that it stops.",
            "You wanted quiet. It was {them} who did not keep to what was said.",
            "{them} now thinks that it needs a bag.",
            "Take nothing. The bag can stay with a neighbour.",
        ),
        morning=(Where("hallway-door", "Friday 7:30"), "In the morning it is quiet on the stairs."),
        light=(
            Where("kitchen-morning", "Friday 8:15"),
            "You tell your sister about it. She comes over with rolls.",
            "Rolls",
        ),
        their_side="{them} carried the bag home in the rain and was cross, and then ashamed.",
        waiting=(
            Where("bedroom-night", "Friday 22:40"),
            "You go through the sentence once more, and once more.",
            "One sentence",
        ),
        after=(
            Where("hallway-door", "Friday 7:45"),
            "The bag stands in the hall. You go round it.",
            "The bag",
        ),
        reflect="Whom could somebody tell who is not let alone?",
    ),
}
