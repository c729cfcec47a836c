import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { StartupError } from './startup-error.ts';

// The data folder is for the operator's eyes only.
process.umask(0o077);

try {
  const app = await createApp(readConfig(process.env));
  try {
    const address = await app.listen();
    // For the person at the terminal; everything else that is printed is a log line in JSON.
    process.stdout.write(`Sotto is ready at ${address.replace('127.0.0.1', 'localhost')}\n`);
  } catch (error) {
    await app.close();
    throw error;
  }
  const stop = () => {
    // A second signal finds no listener and ends the process the hard way.
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void app.close();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`sotto: ${error.message}\n`);
}
