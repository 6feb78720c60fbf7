#!/usr/bin/env node
// Starts the built program; in a checkout it first builds what is missing or older than its sources.
import { buildPage, buildProgram, program } from './build.js';

buildProgram();
if (process.argv[2] === 'serve') buildPage();
await import(program);
