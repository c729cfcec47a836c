/**
 * What every `npm run` of the root goes through. It runs on whatever Node there is (20 or newer), sees to it that
 * the pinned Node, pnpm and dependencies are there, and hands over to the command.
 */
import { commands } from './commands.mjs';
import { installDependencies } from './dependencies.mjs';
import { exitWith } from './process.mjs';
import { prepareToolchain } from './toolchain.mjs';

const [name = 'start', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}

try {
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);
  process.exitCode = await command(toolchain, args);
} catch (error) {
  exitWith(error);
}
