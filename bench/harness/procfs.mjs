// What a process and its children cost, read from Linux's /proc.
import fs from 'node:fs';

const MS_PER_TICK = 10; // CLK_TCK is 100 on every Linux that matters
const read = file => { try { return fs.readFileSync(file, 'latin1'); } catch { return ''; } };

function stat(pid) {
  const line = read(`/proc/${pid}/stat`);
  if (!line) return null;
  const field = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(field[1]), ticks: field.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) };
}

function family(root) {
  const children = new Map();
  for (const entry of fs.readdirSync('/proc')) {
    const process = /^\d+$/.test(entry) && stat(entry);
    if (process) children.set(process.parent, [...children.get(process.parent) ?? [], Number(entry)]);
  }
  const members = [root];
  for (const pid of members) members.push(...children.get(pid) ?? []);
  return members;
}

/** CPU in ms that the process, its children and those of them that ended have used; 0 without a process. */
export const cpuMs = root => !root ? 0 : family(root).reduce((sum, pid) => sum + (stat(pid)?.ticks ?? 0), 0) * MS_PER_TICK;

/** CPU in ms that the whole machine was busy since it started, stolen time included. */
export function machineBusyMs() {
  const [user, nice, system, , , irq, softirq, steal = 0] = read('/proc/stat').split('\n', 1)[0].trim().split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq + steal) * MS_PER_TICK;
}

/** Memory of a process with its children, in MB: resident, its fair share of what is shared, and the most it ever was. */
export function memoryMb(root) {
  const members = root ? family(root) : [];
  const total = (file, field) => Math.round(members.reduce((sum, pid) =>
    sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/${file}`))?.[1] ?? 0), 0) / 1024);
  return { resident: total('status', 'VmRSS'), proportional: total('smaps_rollup', 'Pss'), peak: total('status', 'VmHWM') };
}
