/* xkey KEYS TURNS QUIET_MS: presses keys of the largest window under X through XTest.
 *
 * KEYS are X's names with commas between, pressed in turn, so many turns; after each the screen has to be
 * quiet for so long. "Alt+" before a name holds Alt meanwhile; "=" before all of it has the press timed:
 * printed are the milliseconds until the last pixel changed, 0 where none did, one a line. Built with -lX11
 * -lXtst -lXdamage. */
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST 256

struct key {
    KeyCode code;
    int timed, alt;
};

static Display *display;
static Damage damage;
static int damaged;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

/* Takes what X has to tell; returns whether pixels changed. */
static int changed(int wait_ms) {
    struct pollfd answer = {ConnectionNumber(display), POLLIN, 0};
    int found = 0;
    if (!XPending(display)) poll(&answer, 1, wait_ms);
    while (XPending(display)) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == damaged) {
            XDamageSubtract(display, damage, None, None);
            XFlush(display);
            found = 1;
        }
    }
    return found;
}

/* Waits until nothing has changed for so long; returns when the last change was, `since` if there was none. */
static double last_change(double since, double quiet, double patience) {
    double last = since;
    while (now() - last < (last > since ? quiet : patience))
        if (changed(1)) last = now();
    return last;
}

static Window largest(void) {
    Window root, parent, *windows, found = None;
    unsigned count;
    int area = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &windows, &count);
    for (unsigned at = 0; at < count; at++) {
        XWindowAttributes shape;
        XGetWindowAttributes(display, windows[at], &shape);
        if (shape.map_state == IsViewable && shape.width * shape.height > area) {
            area = shape.width * shape.height;
            found = windows[at];
        }
    }
    if (windows) XFree(windows);
    return found;
}

static struct key read_key(const char *name) {
    struct key read = {0, 0, 0};
    if ((read.timed = *name == '=')) name++;
    if ((read.alt = !strncmp(name, "Alt+", 4))) name += 4;
    read.code = XKeysymToKeycode(display, XStringToKeysym(name));
    return read;
}

static void press(struct key key, KeyCode alt) {
    if (key.alt) XTestFakeKeyEvent(display, alt, 1, 0);
    XTestFakeKeyEvent(display, key.code, 1, 0);
    XTestFakeKeyEvent(display, key.code, 0, 0);
    if (key.alt) XTestFakeKeyEvent(display, alt, 0, 0);
    XFlush(display);
}

int main(int count, char **words) {
    if (count != 4 || !(display = XOpenDisplay(NULL))) return 2;
    int first_event, first_error, turns = atoi(words[2]), keys = 0;
    double quiet = atof(words[3]);
    struct key pressed[MOST];
    KeyCode alt = XKeysymToKeycode(display, XStringToKeysym("Alt_L"));
    for (char *name = strtok(words[1], ","); name && keys < MOST; name = strtok(NULL, ","))
        pressed[keys++] = read_key(name);
    if (!XDamageQueryExtension(display, &first_event, &first_error)) return 2;
    damaged = first_event + XDamageNotify;
    damage = XDamageCreate(display, DefaultRootWindow(display), XDamageReportNonEmpty);
    Window window = largest();
    if (window == None) return 3;
    XSetInputFocus(display, window, RevertToParent, CurrentTime);
    XSync(display, 0);
    last_change(now(), quiet, quiet);
    for (int turn = 0; turn < turns; turn++)
        for (int key = 0; key < keys; key++) {
            double start = now();
            press(pressed[key], alt);
            double took = last_change(start, quiet, pressed[key].timed ? 2000 : quiet) - start;
            if (pressed[key].timed) printf("%.2f\n", took);
        }
    return 0;
}
