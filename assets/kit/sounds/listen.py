"""What can be told of a sound by measuring: loudness, seam, clicks, and where its strength lies."""

import numpy as np

from .waves import RATE, Wave

BANDS = (
    (20, 120),
    (120, 500),
    (500, 2000),
    (2000, 5000),
    (5000, 20000),
)  # the fourth is where an ear hurts first


def decibels(value: float) -> float:
    return float(20 * np.log10(max(value, 1e-9)))


def mean(wave: Wave) -> float:
    return decibels(float(np.sqrt(np.mean(wave**2))))


def peak(wave: Wave) -> float:
    return decibels(float(np.abs(wave).max()))


def shares(wave: Wave) -> list[float]:
    """How much of the strength is in each band, in per cent."""
    power = (np.abs(np.fft.rfft(wave, axis=0)) ** 2).sum(1)
    frequencies = np.fft.rfftfreq(len(wave), 1 / RATE)
    whole = power[frequencies > 20].sum()
    return [
        float(100 * power[(frequencies >= low) & (frequencies < high)].sum() / whole) for low, high in BANDS
    ]


def seam(wave: Wave) -> float:
    """The jump from the end to the beginning, in parts of the largest step inside."""
    steps = np.abs(np.diff(wave, axis=0)).max()
    return float(np.abs(wave[0] - wave[-1]).max() / steps)


def click(wave: Wave) -> float:
    """The sharpest bend of the wave beside its usual bend: a cut sounds as a click, and bends most."""
    bend = np.abs(np.diff(wave, n=2, axis=0)).max(1)
    return float(bend.max() / (np.sqrt(np.mean(bend**2)) or 1))


def loudest_tone(wave: Wave) -> float:
    """The frequency that stands out most from its neighbours above 1500 Hz, in dB: something that whistles."""
    power = (np.abs(np.fft.rfft(wave, axis=0)) ** 2).sum(1)
    width = max(1, len(power) // 2000)
    rows = power[: len(power) // width * width].reshape(-1, width).mean(1)
    frequencies = np.arange(len(rows)) * width * RATE / len(wave)
    around = np.convolve(rows, np.ones(41) / 41, "same")
    high = (frequencies > 1500) & (frequencies < 9000)
    return float(10 * np.log10((rows[high] / around[high]).max()))


def report(name: str, wave: Wave, size: int, *, loop: bool) -> str:
    bands = " ".join(f"{share:3.0f}" for share in shares(wave))
    ends = f"seam {seam(wave):4.2f}" if loop else "         "
    return (
        f"{name:17s} {len(wave) / RATE:5.1f} s {size // 1024:4d} KB  mean {mean(wave):6.1f}  peak {peak(wave):6.1f}  "
        f"{ends}  click {click(wave):5.1f}  bands {bands}  whistle {loudest_tone(wave):4.1f}"
    )
