"""The programs that speak, and how each is called."""

from __future__ import annotations

import math
from collections.abc import Callable

from game.settings import VoiceName
from game.story.frozen import frozen

USUAL_PACE = 175  # words a minute, as these programs have it by themselves


@frozen
class Manner:
    """How something is to be said. `speed` is in per cent of the usual one."""

    language: str
    voice: VoiceName = "usual"
    speed: int = 100


@frozen
class Program:
    """A program that speaks. Its words are its last argument, or come by its input; `hush` is what silences it."""

    name: str
    arguments: Callable[[Manner], tuple[str, ...]]
    by_input: bool = True
    hush: tuple[str, ...] = ()


def programs(platform: str) -> tuple[Program, ...]:
    """The programs of a system, the one that is asked first being first."""
    if platform == "win32":
        return (Program("powershell", _powershell),)
    if platform == "darwin":
        return (Program("say", _say), Program("say", _say_plainly))
    return (
        Program("spd-say", _spd_say, by_input=False, hush=("spd-say", "--cancel")),
        Program("espeak-ng", _espeak),
        Program("espeak", _espeak),
    )


def speaks_here(platform: str, find: Callable[[str], str | None]) -> bool:
    """Whether there is a program that speaks, without asking it to."""
    return any(find(program.name) for program in programs(platform))


def _spd_say(manner: Manner) -> tuple[str, ...]:
    kind = {"higher": ("--voice-type", "female1"), "deeper": ("--voice-type", "male1")}.get(manner.voice, ())
    return ("--wait", "--language", manner.language, "--rate", str(dispatched(manner.speed)), *kind, "--")


def dispatched(speed: int) -> int:
    """A speed as speech-dispatcher counts it: from -100 to 100, which are 80 and 450 words a minute."""
    faster = (speed / 100 - 1) * USUAL_PACE
    return round(max(-100, min(100, faster / (450 - USUAL_PACE if faster > 0 else USUAL_PACE - 80) * 100)))


def _espeak(manner: Manner) -> tuple[str, ...]:
    kind = {"higher": "+f2", "deeper": "+m3"}.get(manner.voice, "")
    return ("--stdin", "-b", "1", "-v", manner.language + kind, "-s", str(paced(manner.speed)))


def paced(speed: int) -> int:
    """A speed in words a minute."""
    return USUAL_PACE * speed // 100


def _say(manner: Manner) -> tuple[str, ...]:
    kind = {"higher": ("-v", "Samantha"), "deeper": ("-v", "Daniel")}.get(manner.voice, ())
    return (*kind, *_say_plainly(manner))


def _say_plainly(manner: Manner) -> tuple[str, ...]:
    """Without a voice by name: a player may have taken that one off."""
    return ("-r", str(paced(manner.speed)), "-f", "-")


def _powershell(manner: Manner) -> tuple[str, ...]:
    kind = {"higher": "Female", "deeper": "Male"}.get(manner.voice, "NotSet")
    script = (
        "Add-Type -AssemblyName System.Speech;"
        "[Console]::InputEncoding = [Text.UTF8Encoding]::new($false);"
        "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
        f"$voice.Rate = {stepped(manner.speed)};"
        f"$voice.SelectVoiceByHints('{kind}');"
        "$voice.Speak([Console]::In.ReadToEnd())"
    )
    return ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script)


def stepped(speed: int) -> int:
    """A speed as Windows counts it: from -10 to 10, which are a third and three times the usual."""
    return round(max(-10.0, min(10.0, 10 * math.log(speed / 100, 3))))
