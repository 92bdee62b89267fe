#!/usr/bin/env node
import {enterProgram} from '../dist/start/enter-program.js';

await enterProgram(import.meta.url);
