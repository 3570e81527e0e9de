# A title like ours in Ren'Py, with nothing that Ren'Py could do without: a picture, two lines, five buttons.
#
# Prints one line of JSON when it has been drawn: milliseconds since BENCH_BEGUN (of the monotonic clock), of which so
# many of the processor, and the most memory so far. It leaves then, or stays where BENCH_STAYS is set. Where
# BENCH_FRAMES is set, it draws so many pictures without a pause instead, and prints the milliseconds of each.

init -999 python:
    import json, os, resource, time
    config.screen_width, config.screen_height = map(int, os.environ.get("BENCH_SIZE", "1280x720").split("x"))
    config.save_directory = None
    config.quit_action = Quit(confirm=False)
    config.window_title = "Ren'Py beside us"
    config.performance_test = False

    frames = []

    class Restless(renpy.Displayable):
        def render(self, *given):
            renpy.redraw(self, 0)
            return renpy.Render(1, 1)

    def timed(interface, *given):
        begin = time.process_time()
        draw(interface, *given)
        frames.append((time.process_time() - begin) * 1000)
        if len(frames) == int(os.environ["BENCH_FRAMES"]):
            os.write(1, ("\n" + json.dumps(frames) + "\n").encode())
            os._exit(0)

    def drawn(interface, *given):
        draw(interface, *given)
        if renpy.get_screen("title") is None or getattr(interface, "was_told", False):
            return
        interface.was_told = True
        said = {
            "milliseconds": (time.monotonic() - float(os.environ["BENCH_BEGUN"])) * 1000,
            "processor": time.process_time() * 1000,
            "mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "whole": True,
        }
        os.write(1, ("\n" + json.dumps(said) + "\n").encode())
        if "BENCH_STAYS" not in os.environ:
            os._exit(0)

    draw = renpy.display.core.Interface.draw_screen
    renpy.display.core.Interface.draw_screen = timed if "BENCH_FRAMES" in os.environ else drawn

style title_line:
    font "title.ttf"
    size 92
    xalign 0.5
style title_button_text:
    font "words.ttf"
    size 20
style title_button:
    background Solid("#1B1436")
    xsize 308
    padding (20, 12)

screen title():
    if "BENCH_FRAMES" in os.environ:
        add Restless()
    add "two-windows.webp" size (config.screen_width, config.screen_height)
    text "Second Chances" style "title_line" ypos 60
    text "Stories about what to do when love ends." font "words.ttf" size 20 xalign 0.5 ypos 230
    vbox:
        xalign 0.5
        ypos 520
        spacing 10
        textbutton "Stories" action Return() style "title_button" text_style "title_button_text"
        textbutton "Settings & access" action NullAction() style "title_button" text_style "title_button_text"
        textbutton "Close the game" action Quit() style "title_button" text_style "title_button_text"
    textbutton "Need to talk to someone now?" action NullAction() style "title_button" text_style "title_button_text" pos (40, 648)
    textbutton "Play without keeping anything" action NullAction() style "title_button" text_style "title_button_text" pos (932, 648)

label main_menu:
    call screen title
    return

label start:
    menu:
        "One way":
            jump start
        "Another way":
            jump start
