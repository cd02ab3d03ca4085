"""Reads a calendar with python3-icalendar, which knows nothing of Dsr, and says as JSON what it understood."""
import json
import sys

from icalendar import Calendar

data = sys.stdin.buffer.read()
calendar = Calendar.from_ical(data)


def said(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def when(component, name):
    return component.decoded(name).isoformat()


print(json.dumps({
    "method": said(calendar, "METHOD"),
    "version": said(calendar, "VERSION"),
    "errors": [error for component in calendar.walk() for error in component.errors],
    "events": [
        {
            "uid": said(event, "UID"),
            "summary": said(event, "SUMMARY"),
            "status": said(event, "STATUS"),
            "sequence": int(event.get("SEQUENCE")),
            "stamp": when(event, "DTSTAMP"),
            "modified": when(event, "LAST-MODIFIED"),
            "start": when(event, "DTSTART"),
            "end": when(event, "DTEND"),
        }
        for event in calendar.walk("VEVENT")
    ],
}))
