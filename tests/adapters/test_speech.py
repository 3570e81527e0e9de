"""The game's own voice, through programs that write down what they are told, and once through a real one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from game.adapters.speech.programs import Manner, Program, dispatched, paced, programs, speaks_here, stepped
from game.adapters.speech.speaking import ProgramSpeech

PATIENCE = 10.0
SAYS = "import sys; open(sys.argv[1], 'ab').write(sys.stdin.buffer.read() + b'|')"
NEVER_ENDS = "import sys, time; open(sys.argv[1], 'ab').write(b'begun|'); time.sleep(60)"
FAILS = "import sys; sys.stdin.read(); sys.exit(3)"


def program(script: str, heard: Path) -> Program:
    return Program(sys.executable, lambda manner: ("-c", script, str(heard)))


def speech(*known: Program) -> ProgramSpeech:
    return ProgramSpeech(known, find=lambda name: name)


def until(look: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not look():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def read(heard: Path) -> str:
    return heard.read_text("utf-8") if heard.exists() else ""


def test_what_is_said_reaches_the_program_letter_for_letter(tmp_path: Path) -> None:
    voice = speech(program(SAYS, tmp_path / "heard"))
    voice.say("“Go.” Žofie, it’s late.", "en")
    until(lambda: read(tmp_path / "heard") == "“Go.” Žofie, it’s late.|")
    until(lambda: not voice.speaking)


def test_something_new_ends_what_is_being_said_and_silence_comes_at_once(tmp_path: Path) -> None:
    voice = speech(program(NEVER_ENDS, tmp_path / "heard"))
    voice.say("One", "en")
    until(lambda: read(tmp_path / "heard") == "begun|")
    voice.say("Two", "en")
    until(lambda: read(tmp_path / "heard") == "begun|begun|")
    assert voice.speaking
    voice.stop()
    until(lambda: not voice.speaking)
    voice.stop()  # and a second time nothing comes of it


def test_a_service_is_silenced_by_its_own_word(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    silence = (sys.executable, "-c", "import sys; open(sys.argv[1], 'a').write('silent|')", str(heard))
    service = program(NEVER_ENDS, heard)
    voice = speech(Program(service.name, service.arguments, hush=silence))
    voice.say("One", "en")
    until(lambda: read(heard) == "begun|")
    voice.stop()
    until(lambda: read(heard) == "begun|silent|")


def test_a_program_that_fails_is_left_and_the_next_one_says_the_same(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    voice = speech(program(FAILS, heard), program(SAYS, heard))
    voice.say("One", "en")
    until(lambda: read(heard) == "One|")
    voice.say("Two", "en")
    until(lambda: read(heard) == "One|Two|")


def test_a_program_that_cannot_be_started_is_left(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    voice = speech(Program(str(tmp_path / "gone"), lambda manner: ()), program(SAYS, heard))
    voice.say("One", "en")
    until(lambda: read(heard) == "One|")


def test_without_a_program_there_is_no_voice_and_no_mistake() -> None:
    voice = ProgramSpeech(programs("linux"), find=lambda name: None)
    assert not voice.available and not voice.speaking
    voice.say("One", "en")
    voice.stop()


def test_after_the_last_program_failed_there_is_no_voice(tmp_path: Path) -> None:
    voice = speech(program(FAILS, tmp_path / "heard"))
    assert voice.available
    voice.say("One", "en")
    until(lambda: not voice.available)


@pytest.mark.parametrize(
    ("platform", "names"),
    [
        ("linux", ["spd-say", "espeak-ng", "espeak"]),
        ("darwin", ["say", "say"]),
        ("win32", ["powershell"]),
    ],
)
def test_each_system_has_its_programs_and_each_takes_every_manner(platform: str, names: list[str]) -> None:
    found = programs(platform)
    assert [program.name for program in found] == names
    for one in found:
        calls = {
            one.arguments(Manner("de", voice, speed))
            for voice in ("usual", "higher", "deeper")
            for speed in (75, 240)
        }
        assert len(calls) == (2 if one is found[-1] and platform == "darwin" else 6)
        assert all(all(argument for argument in call) for call in calls)


def test_it_is_known_whether_anything_speaks_before_anything_is_started() -> None:
    assert speaks_here("linux", lambda name: "/bin/espeak" if name == "espeak" else None)
    assert not speaks_here("linux", lambda name: None)


def test_words_are_never_taken_for_an_option() -> None:
    for platform in ("linux", "darwin", "win32"):
        for one in programs(platform):
            assert one.by_input or one.arguments(Manner("en"))[-1] == "--"


def test_speeds_are_those_of_each_program() -> None:
    assert (paced(100), paced(200)) == (175, 350)
    assert (dispatched(100), dispatched(45), dispatched(300)) == (0, -100, 100)
    assert (stepped(100), stepped(300), stepped(33)) == (0, 10, -10)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="There is no espeak-ng, so nothing was spoken.")
def test_espeak_says_it_at_the_speed_that_was_chosen(tmp_path: Path) -> None:
    def seconds(speed: int, voice: str) -> float:
        (one,) = [program for program in programs("linux") if program.name == "espeak-ng"]
        arguments = one.arguments(Manner("en", voice, speed))  # type: ignore[arg-type]  # one of the three
        target = tmp_path / f"{speed}.wav"
        subprocess.run(
            ["espeak-ng", *arguments, "-w", str(target)], input=b"It is late. Go home.", check=True
        )
        with wave.open(str(target)) as sound:
            return float(sound.getnframes() / sound.getframerate())

    assert seconds(240, "higher") < 0.8 * seconds(100, "usual") < 0.8 * seconds(75, "deeper")
