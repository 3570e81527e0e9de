// Plays a generated story in inkjs and prints one line of JSON.
//   node play_ink.mjs STORY.ink CHOICES COMPILED.json FOLDER
// inkjs is looked up in FOLDER/node_modules. The choices are drawn as by every other engine, so that the checksum
// of the walk has to be the same; COMPILED.json is written for engines that read compiled ink.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const [, , source, choices, compiled, folder] = process.argv;
const require = createRequire(path.join(folder, "x.js"));
const ink = require("inkjs/full");
const json = new ink.Compiler(fs.readFileSync(source, "utf8")).Compile().ToJson();
fs.writeFileSync(compiled, json);
const story = new ink.Story(json);

let x = 12345, checksum = 0, letters = 0, done = 0;
story.ContinueMaximally();
const begin = performance.now();
while (done < +choices) {
  const count = story.currentChoices.length;
  if (!count) {
    story.ResetState();
    story.ContinueMaximally();
    continue;
  }
  x ^= x << 13; x >>>= 0;
  x ^= x >>> 17;
  x ^= x << 5; x >>>= 0;
  const taken = x % count;
  checksum = (Math.imul(checksum, 33) + count * 4 + taken) >>> 0;
  story.ChooseChoiceIndex(taken);
  letters += story.ContinueMaximally().length;
  done += 1;
}
const seconds = (performance.now() - begin) / 1000;
console.log(JSON.stringify({ choices: done, checksum, letters, seconds }));
