import { runSteps } from './run-steps.ts';
import { checkSteps } from './steps.ts';

const { failed } = runSteps(checkSteps);
if (failed > 0) process.exitCode = 1;
