interface Depending {
  readonly id: string;
  readonly dependsOnId: string | null;
}

/** Everything that depends on `id`, directly or through others, each once. */
export function dependentsOf<M extends Depending>(id: string, among: readonly M[]): readonly M[] {
  const found = new Map<string, M>();
  const visit = (on: string): void => {
    for (const one of among) {
      if (one.dependsOnId !== on || found.has(one.id)) continue;
      found.set(one.id, one);
      visit(one.id);
    }
  };
  visit(id);
  return [...found.values()];
}
