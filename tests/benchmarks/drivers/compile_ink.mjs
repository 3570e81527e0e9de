// Compiles a story in ink, as an author does before playing it:  node compile_ink.mjs STORY.ink FOLDER
// inkjs is looked up in FOLDER/node_modules.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const [, , source, folder] = process.argv;
const ink = createRequire(path.join(folder, "x.js"))("inkjs/full");
console.log(new ink.Compiler(fs.readFileSync(source, "utf8")).Compile().ToJson().length);
