import type { Outside } from '../local-workspace/page-api/outside.ts';

/** The workspace is opened beside what lies outside of it; a page that asks sooner waits. */
export function outsideToCome(): { readonly outside: Outside; come(outside: Outside): void } {
  let come: (outside: Outside) => void = () => undefined;
  const coming = new Promise<Outside>((resolve) => {
    come = resolve;
  });
  return {
    outside: {
      look: async () => (await coming).look(),
      act: async (wanted) => (await coming).act(wanted),
      onChange(listener) {
        let over = false;
        let stop: (() => void) | undefined;
        void coming.then((outside) => {
          if (!over) stop = outside.onChange(listener);
        });
        return () => {
          over = true;
          stop?.();
        };
      },
    },
    come: (outside) => come(outside),
  };
}
