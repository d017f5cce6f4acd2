import { execFileSync } from 'node:child_process';

type Row = { pid: number; parent: number; kibibytes: number };

function processes(): Row[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kibibytes = 0]) => ({ pid, parent, kibibytes }));
}

/** Resident size of a server and of the processes it started, the database's among them. */
export function residentMebibytes(pid: number): { server: number; database: number } {
  const rows = processes();
  const sum = (wanted: (row: Row) => boolean) =>
    rows.filter(wanted).reduce((total, { kibibytes }) => total + kibibytes, 0) / 1024;
  return { server: sum((row) => row.pid === pid), database: sum((row) => row.parent === pid) };
}

/** Ids of the processes that a server has started. */
export function childrenOf(pid: number): number[] {
  return processes()
    .filter(({ parent }) => parent === pid)
    .map((row) => row.pid);
}
