import type { RecordStatus } from "#prisma/generated/client.ts";

/** What a status comes to, for the finding at the head of a list. The order is that of the ribbon. */
export const statusGroups = [
  "done",
  "conforms",
  "interpretation",
  "notConforms",
  "check",
  "moving",
  "answered",
  "refused",
  "sent",
  "court",
  "preparing",
  "closed",
] as const;
export type StatusGroup = (typeof statusGroups)[number];

const GROUPS = {
  draft: "preparing",
  in_review: "preparing",
  approved: "preparing",
  recommended: "sent",
  sent: "sent",
  received: "sent",
  answered: "answered",
  supported: "answered",
  partly_supported: "answered",
  not_supported: "refused",
  referred: "answered",
  not_competent: "answered",
  deferred: "answered",
  under_study: "moving",
  working_group: "moving",
  in_progress: "moving",
  in_bill: "moving",
  government: "moving",
  parliament: "moving",
  law_changed: "check",
  adopted: "done",
  partly_adopted: "done",
  implemented: "done",
  partly_implemented: "moving",
  not_implemented: "refused",
  withdrawn: "closed",
  superseded: "closed",
  requested: "court",
  submitted: "court",
  heard: "court",
  decision_unverified: "check",
  conforms: "conforms",
  conforms_in_interpretation: "interpretation",
  not_conforms: "notConforms",
  terminated: "closed",
  refused: "closed",
} as const satisfies Readonly<Record<RecordStatus, StatusGroup>>;

export const groupOf = (status: RecordStatus): StatusGroup => GROUPS[status];

export const isRecordStatus = (value: string): value is RecordStatus => Object.hasOwn(GROUPS, value);

/** The ink of a group's bar and the shape beside its word. */
export const groupLook = {
  done: { bar: "var(--done)", shape: "done" },
  conforms: { bar: "var(--done)", shape: "done" },
  interpretation: { bar: "var(--accent)", shape: "answered" },
  notConforms: { bar: "var(--late)", shape: "refused" },
  check: { bar: "var(--hold)", shape: "check" },
  moving: { bar: "var(--accent)", shape: "moving" },
  answered: { bar: "var(--accent)", shape: "answered" },
  refused: { bar: "var(--late)", shape: "refused" },
  sent: { bar: "var(--rule-2)", shape: "sent" },
  court: { bar: "var(--rule-2)", shape: "sent" },
  preparing: { bar: "var(--rule-2)", shape: "draft" },
  closed: { bar: "var(--rule-2)", shape: "closed" },
} as const satisfies Readonly<Record<StatusGroup, { bar: string; shape: string }>>;

export interface GroupCount {
  readonly group: StatusGroup;
  readonly count: number;
  readonly statuses: readonly RecordStatus[];
}

/** How many records each group has, in the order of the ribbon; groups without records are left out. */
export function countGroups(counts: readonly { status: string; count: number }[]): GroupCount[] {
  return statusGroups.flatMap((group) => {
    const of = counts.flatMap(({ status, count }) =>
      isRecordStatus(status) && groupOf(status) === group && count > 0 ? [{ status, count }] : [],
    );
    if (of.length === 0) return [];
    return [
      {
        group,
        count: of.reduce((sum, { count }) => sum + count, 0),
        statuses: of.map(({ status }) => status),
      },
    ];
  });
}
