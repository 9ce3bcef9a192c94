#!/usr/bin/env node
// Runs the benchmark's server until it is interrupted, for hotspots.mjs and for a look by hand; prints its pid.
import { launch } from '../harness/server.mjs';
import grantway from '../targets/grantway.mjs';

const target = grantway();
target.start.before();
launch(target);
console.log(target.pid);
await target.ended;
