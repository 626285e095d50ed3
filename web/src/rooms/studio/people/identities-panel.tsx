import { Button, TextInput } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { identifierKind } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import { useSourceName } from "../sources/use-source-name.ts";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { Edge, Identities } from "./answers.ts";

interface IdentitiesPanelProps {
  readonly personId: string;
}

/** What the person is recognised by, and what linked it. Undoing a link takes apart all that hung on it. */
export function IdentitiesPanel({ personId }: IdentitiesPanelProps) {
  const { t } = useWords();
  const identities = useRead<Identities>(`/v1/profiles/${encodeURIComponent(personId)}/identities`);
  return (
    <Panel title={t("studio.people.identities")}>
      <Awaited query={identities} label={t("studio.people.identities")}>
        {({ identifiers, edges, refusals }) => (
          <>
            <dl className={styles.pairs}>
              {identifiers.map(({ kind, value, subject, verified, shared }) => (
                <div key={`${kind} ${value} ${subject}`}>
                  <dt>{identifierKind(kind, t)}</dt>
                  <dd>
                    {value}{" "}
                    <span className={styles.soft}>
                      {t(
                        shared
                          ? "studio.people.shared"
                          : verified
                            ? "studio.people.verified"
                            : "studio.people.unverified",
                      )}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
            {refusals.length > 0 && <Refusals refusals={refusals} />}
            <h3>{t("studio.people.edges")}</h3>
            {edges.length === 0 ? (
              <p className={styles.soft}>{t("studio.people.noEdges")}</p>
            ) : (
              <ul className={styles.rows}>
                {edges.map((edge) => (
                  <EdgeRow key={edge.id} edge={edge} />
                ))}
              </ul>
            )}
          </>
        )}
      </Awaited>
    </Panel>
  );
}

type RefusalsProps = Readonly<Pick<Identities, "refusals">>;

/** What a source asked for and was not done. */
function Refusals({ refusals }: RefusalsProps) {
  const { t, locale } = useWords();
  return (
    <>
      <h3>{t("studio.people.refusals")}</h3>
      <ul className={styles.rows}>
        {refusals.map(({ id, reason, says, times, lastAt }) => (
          <li key={id} className={styles.rowHead}>
            <span>{says?.[locale] ?? reason}</span>
            <span className={styles.soft}>
              {t("studio.people.refusedTimes", { count: times, at: moment(lastAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface EdgeRowProps {
  readonly edge: Edge;
}

function EdgeRow({ edge: { id, rule, says, source, at, undoneAt, why } }: EdgeRowProps) {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const nameOf = useSourceName();
  const named = source === undefined ? undefined : nameOf(source);
  const [isSure, setSure] = useState(false);
  const [reason, setReason] = useState("");
  const undo = useChange(["/v1/profiles"]);
  const send = () =>
    undo.mutate({
      path: `/v1/identity-edges/${encodeURIComponent(id)}/undo`,
      method: "POST",
      body: { why: reason.trim() },
    });
  return (
    <li>
      <div className={styles.rowHead}>
        <span>{says?.[locale] ?? rule}</span>
        {!undoneAt && !isSure && isOpen("keepSources") && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp aria-hidden size={15} />}
            onClick={() => setSure(true)}
          >
            {t("studio.people.undo")}
          </Button>
        )}
      </div>
      <div className={styles.soft}>
        {named === undefined
          ? moment(at, locale)
          : t("people.sourced", { source: named, at: moment(at, locale) })}
        {undoneAt && ` · ${t("studio.people.undone", { at: moment(undoneAt, locale) })}`}
        {why && ` · ${why}`}
      </div>
      {isSure && !undoneAt && (
        <div className={styles.secret}>
          <p>{t("studio.people.undoSure")}</p>
          <TextInput
            label={t("studio.people.undoWhy")}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <Button loading={undo.isPending} disabled={reason.trim() === ""} onClick={send}>
              {t("studio.people.undo")}
            </Button>
            <Button variant="subtle" onClick={() => setSure(false)}>
              {t("studio.cancel")}
            </Button>
          </div>
        </div>
      )}
      {undo.isError && <ChangeFailure failure={undo.error} onRetry={send} />}
    </li>
  );
}
