/** Builds the two scripts that every new document of a window runs first, from the files in inject/. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

const read = (name) => readFileSync(new URL(`../inject/${name}`, import.meta.url), 'utf8');
const [codec, bridge] = ['codec.js', 'bridge.js'].map(read);
/** The head comment names the place-holders, so it has to go before they are filled in. */
const template = (name) => read(name).replace(/^\/\*\*[\s\S]*?\*\//, '');
const [mainWorld, preloadWorld] = ['main-world.js', 'preload-world.js'].map(template);

const fill = (text, values) =>
  text.replace(/\b[A-Z]+(?:_[A-Z]+)*\b/g, (word) => (Object.hasOwn(values, word) ? values[word] : word));

/**
 * @param {{ name: string, binding: string, receiver: string, preload: string | null, process: object }} options
 *   `name` is the random event name of this window's context bridge
 */
export function documentScripts({ name, binding, receiver, preload, process }) {
  let wrapped = 'undefined';
  if (preload !== null) {
    const source = readFileSync(preload, 'utf8');
    wrapped = `function (require, module, exports, process, global) {\n${source}\n}`;
    // A syntax error would silence the whole script, bridge included; say it here instead.
    new Script(`(${wrapped})`, { filename: preload, lineOffset: -1 });
  }
  return {
    main: fill(mainWorld, { MAKE_BRIDGE: bridge, NAME: JSON.stringify(name) }),
    isolated: fill(preloadWorld, {
      MAKE_BRIDGE: bridge,
      MAKE_CODEC: codec,
      NAME: JSON.stringify(name),
      BINDING: JSON.stringify(binding),
      RECEIVE: JSON.stringify(receiver),
      PROCESS: JSON.stringify(process),
      HAS_PRELOAD: String(preload !== null),
      PRELOAD: wrapped,
    }),
  };
}
