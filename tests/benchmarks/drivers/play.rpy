# Plays the story this lies beside in Ren'Py, and prints one line of JSON after BENCH_CHOICES choices.
#
# Menus are answered and words passed over from inside, so that what is measured is the engine and not the drawing; the
# choices are drawn as by every other engine. What must outlast the end of a story, after which Ren'Py begins anew with
# all its variables, is kept where Ren'Py does not look.

init -999 python:
    import json, os, sys, time, types
    config.save_directory = None
    config.quit_action = Quit(confirm=False)
    config.autosave_on_choice = False
    config.has_autosave = False

    walk = sys.walk = getattr(sys, "walk", None) or types.SimpleNamespace(x=12345, checksum=0, done=0, begin=None)
    wanted = int(os.environ["BENCH_CHOICES"])

    def menu(items, **others):
        if walk.begin is None:
            walk.begin = time.perf_counter()
        renpy.not_infinite_loop(60)
        count, x = len(items), walk.x
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        walk.x = x
        taken = x % count
        walk.checksum = (walk.checksum * 33 + count * 4 + taken) & 0xFFFFFFFF
        walk.done += 1
        if walk.done >= wanted:
            seconds = time.perf_counter() - walk.begin
            said = {"choices": walk.done, "checksum": walk.checksum, "seconds": seconds}
            os.write(1, ("\n" + json.dumps(said) + "\n").encode())
            os._exit(0)
        return items[taken][1].value

init 999 python:
    def pass_over(what, *others, **more):
        pass
    for name in ("alex", "sam", "mira", "jon", "narrator"):
        setattr(store, name, pass_over)

label main_menu:
    return
