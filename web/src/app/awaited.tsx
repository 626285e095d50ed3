import { Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiFailure } from "../api/failure.ts";
import { FailureNotice } from "./failure-notice.tsx";

interface AwaitedProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What is awaited, for whoever can't see that a place is kept for it. */
  readonly label: string;
  /** Lines that its place is kept for. */
  readonly lines?: number;
  /** What stands here where there is no such thing; without it, that is a failure like any other. */
  readonly gone?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/** An answer of the server, or why there is none, or its place while it is under way. */
export function Awaited<Answer>({ query, label, lines = 3, gone, children }: AwaitedProps<Answer>) {
  if (query.data !== undefined) return children(query.data);
  if (gone !== undefined && query.error instanceof ApiFailure && query.error.kind === "not-found")
    return gone;
  if (query.isError) return <FailureNotice failure={query.error} onRetry={() => query.refetch()} />;
  return (
    <Stack gap="sm" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} height={22} width={`${94 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
