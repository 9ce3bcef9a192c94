// Markdown tables, the targets side by side, from the rows that run.mjs wrote.
const median = values => {
  const sorted = values.filter(value => value != null).sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length ? (sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2) : null;
};
const shown = value => value == null ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

export function report(rows) {
  const targets = [...new Set(rows.map(row => row.target))];
  const of = (target, kind) => rows.filter(row => row.target === target && row.kind === kind);
  const middle = (found, read) => shown(median(found.map(read)));
  const parts = [table(['', ...targets], [
    ['first token, s', ...targets.map(t => middle(of(t, 'start'), r => r.firstTokenMs / 1000))],
    ['CPU until then, s', ...targets.map(t => middle(of(t, 'start'), r => r.startCpuMs / 1000))],
    ['resident after start, MB', ...targets.map(t => middle(of(t, 'start'), r => r.memoryMb.resident))],
    ['resident after load, MB', ...targets.map(t => middle(of(t, 'memory'), r => r.memoryMb.resident))],
  ])];
  const cells = rows.filter(row => row.kind === 'cell');
  for (const operation of new Set(cells.map(row => row.operation))) {
    const found = cells.filter(row => row.operation === operation), body = [];
    for (const users of new Set(found.map(row => row.users))) for (const target of targets) {
      const rounds = found.filter(row => row.users === users && row.target === target);
      if (rounds.length) body.push([target, users, ...[r => r.perSecond, r => r.ms?.p50, r => r.ms?.p95, r => r.cpuMs?.server, r => r.cpuMs?.database, r => r.cpuMs?.generator, r => r.othersPercent]
        .map(read => middle(rounds, read)), rounds.map(r => r.errors ?? r.error).reduce((a, b) => a + b)]);
    }
    parts.push(`### ${operation}\n\n${table(['', 'users', 'per second', 'p50 ms', 'p95 ms', 'server CPU ms', 'database CPU ms', 'generator CPU ms', 'other CPU %', 'errors'], body)}`);
  }
  return parts.join('\n\n');
}
