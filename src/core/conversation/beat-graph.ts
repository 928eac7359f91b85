/**
 * Which nodes of a directed graph lie on a cycle, and the strongly connected component of each
 * (numbered so that every edge leads to the same or a lower number). Tarjan 1972, without recursion.
 */
export function components(edges: readonly (readonly number[])[]): {
  component: number[];
  cyclic: boolean[];
} {
  const size = edges.length;
  const order = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const component = new Array<number>(size).fill(-1);
  const cyclic = new Array<boolean>(size).fill(false);
  const open: number[] = [];
  let clock = 0;
  let found = 0;
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    const path: { node: number; next: number }[] = [{ node: root, next: 0 }];
    order[root] = low[root] = clock++;
    open.push(root);
    while (path.length > 0) {
      const here = path[path.length - 1]!;
      const to = edges[here.node]![here.next++];
      if (to !== undefined) {
        if (order[to] === -1) {
          order[to] = low[to] = clock++;
          open.push(to);
          path.push({ node: to, next: 0 });
        } else if (component[to] === -1) {
          low[here.node] = Math.min(low[here.node]!, order[to]!);
          if (to === here.node) cyclic[to] = true;
        }
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above.node] = Math.min(low[above.node]!, low[here.node]!);
      if (low[here.node] === order[here.node]) {
        close(open, here.node, component, cyclic, found++);
      }
    }
  }
  return { component, cyclic };
}

function close(
  open: number[],
  root: number,
  component: number[],
  cyclic: boolean[],
  number: number,
): void {
  const members = open.splice(open.lastIndexOf(root));
  for (const member of members) {
    component[member] = number;
    if (members.length > 1) cyclic[member] = true;
  }
}
