import { useMemo, useSyncExternalStore, type CSSProperties } from "react";

import { useT } from "#app/ui/language.tsx";

import type { EditorSession } from "./editor-session.ts";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

/** Who has the document open. Two windows of one person are one person. */
export function People({ session, me }: { readonly session: EditorSession; readonly me: string }) {
  const t = useT();
  const store = useMemo(() => peopleStore(session), [session]);
  const people = useSyncExternalStore(store.subscribe, store.people);
  const nameOf = ({ id, name }: Person) => (id === me ? t("editor.you", { name }) : name);
  return (
    <p className="faces" role="img" aria-label={t("editor.people", { names: people.map(nameOf).join(", ") })}>
      {people.map((person) => (
        <span
          key={person.id}
          className="face"
          // React writes custom properties, its types do not know them.
          style={{ "--face": person.color } as CSSProperties}
          title={nameOf(person)}
        >
          {person.name.slice(0, 1).toUpperCase()}
        </span>
      ))}
    </p>
  );
}

function peopleStore({ connection: { provider } }: EditorSession) {
  const { awareness } = provider;
  const read = (): Person[] => {
    const all = [...(awareness?.getStates().values() ?? [])].flatMap((state) => {
      const user = state["user"] as Partial<Person> | undefined;
      return user?.id && user.name && user.color ? [{ id: user.id, name: user.name, color: user.color }] : [];
    });
    return [...new Map(all.map((person) => [person.id, person])).values()];
  };
  let people = read();
  return {
    people: () => people,
    subscribe: (listener: () => void) => {
      const onChange = () => {
        const next = read();
        if (next.map(({ id }) => id).join() === people.map(({ id }) => id).join()) return;
        people = next;
        listener();
      };
      awareness?.on("change", onChange);
      onChange();
      return () => {
        awareness?.off("change", onChange);
      };
    },
  };
}
