import { Button } from "@mantine/core";
import { Awaited } from "../../../app/awaited.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { WriteKeys } from "./answers.ts";

interface KeyListProps {
  /** The source's own address. */
  readonly path: string;
}

/** The keys of a source by their last letters, so that one can take another's place. */
export function KeyList({ path }: KeyListProps) {
  const { t, locale } = useWords();
  const keys = useRead<WriteKeys>(`${path}/write-keys`);
  const revoke = useChange([path]);
  return (
    <>
      <h3>{t("studio.sources.keys")}</h3>
      <Awaited query={keys} label={t("studio.sources.keys")} lines={2}>
        {({ writeKeys }) => (
          <ul className={styles.rows}>
            {writeKeys.map(({ id, ending, createdAt, revokedAt }) => (
              <li key={id} className={styles.rowHead}>
                <span>{t("studio.sources.keyEnding", { ending, at: fullDay(createdAt, locale) })}</span>
                {revokedAt ? (
                  <span className={styles.soft}>{t("studio.sources.keyRevoked")}</span>
                ) : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    loading={revoke.isPending && revoke.variables.path.endsWith(id)}
                    aria-label={t("studio.sources.revokeKey", { ending })}
                    onClick={() => revoke.mutate({ path: `${path}/write-keys/${id}`, method: "DELETE" })}
                  >
                    {t("studio.sources.revoke")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Awaited>
      {revoke.isError && (
        <ChangeFailure
          failure={revoke.error}
          onRetry={() => revoke.variables && revoke.mutate(revoke.variables)}
        />
      )}
    </>
  );
}
