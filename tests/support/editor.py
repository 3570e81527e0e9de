"""An editor as far as a test needs one: it speaks to yaml-language-server as VS Code does.

After the Language Server Protocol: messages of JSON with their length before them, over the server's input and output.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = 60.0  # seconds for one answer; it takes a tenth of one, and node may have to be read from the disk
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},  # it would ask the web
    },
    "http": {},
    "editor": {"tabSize": 2},
    "files": {"associations": {}},
}


class Editor:
    """One server, and the files that were opened with it."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        assert self._server.stdin is not None and self._server.stdout is not None
        self._to = self._server.stdin
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=_listen, args=(self._server.stdout, self._heard), daemon=True).start()
        self._asked = 0
        self._told: list[dict[str, Any]] = []
        root = {"uri": folder.as_uri(), "name": folder.name}
        able = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": {"contentFormat": ["markdown"]}},
        }
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": [root], "capabilities": able},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def underlined(self, file: Path) -> list[tuple[int, str]]:
        """What is underlined in a file: the line, from 1, and the message."""
        uri = file.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text("utf-8")}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            heard = self._next()
            if heard.get("method") == "textDocument/publishDiagnostics" and heard["params"]["uri"] == uri:
                found = heard["params"]["diagnostics"]
                return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found]

    def proposed(self, file: Path, line: int, column: int) -> dict[str, str]:
        """What is proposed at a place, line and column from 0: each word with what is said of it."""
        found = self.ask("textDocument/completion", _place(file, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _said(item.get("documentation", "")) for item in items}

    def explained(self, file: Path, line: int, column: int) -> str:
        """What is shown where the pointer rests."""
        found = self.ask("textDocument/hover", _place(file, line, column))
        return _said(found["contents"]) if found else ""

    # --- messages --------------------------------------------------------------------------------------

    def ask(self, method: str, params: object) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            heard = self._next()
            if heard.get("id") == self._asked and "method" not in heard:
                assert "error" not in heard, heard
                return heard["result"]

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def close(self) -> None:
        self._server.kill()
        self._server.wait()

    def _send(self, message: dict[str, object]) -> None:
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(text), text))
        self._to.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; what the server itself asks is answered on the way."""
        heard = self._heard.get(timeout=PATIENCE)
        if "id" in heard and "method" in heard:
            result: object = None
            if heard["method"] == "workspace/configuration":
                result = [SETTINGS.get(item.get("section", ""), {}) for item in heard["params"]["items"]]
            self._send({"id": heard["id"], "result": result})
        return heard


def _listen(stream: BinaryIO, heard: queue.Queue[dict[str, Any]]) -> None:
    while True:
        length = 0
        while (line := stream.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif not line:
                return  # the server has gone
        heard.put(json.loads(stream.read(length)))


def _place(file: Path, line: int, column: int) -> dict[str, object]:
    return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}


def _said(contents: Any) -> str:
    if isinstance(contents, dict):
        return str(contents.get("value", ""))
    if isinstance(contents, list):
        return " ".join(map(_said, contents))
    return str(contents)
