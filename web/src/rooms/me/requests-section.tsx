import { Awaited } from "../../app/awaited.tsx";
import { useRead } from "../../app/use-server.ts";
import { requestKind, requestState } from "../../format/people.ts";
import { fullDay } from "../../format/values.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OwnRequest } from "./answers.ts";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

/** What the person has asked for, and by when it is answered. */
export function RequestsSection() {
  const { t, locale } = useWords();
  const requests = useRead<{ readonly requests: readonly OwnRequest[] }>("/v1/me/requests");
  return (
    <Section id="requests" lead={t("me.requests.lead")}>
      <Awaited query={requests} label={t("me.requests.title")}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p className={styles.soft}>{t("me.requests.none")}</p>
          ) : (
            <ul className={styles.rows}>
              {requests.map((request) => (
                <li key={request.id}>
                  <span>
                    {requestKind(request.kind, t)} · {requestState(request.state, t)}
                    {request.reason && <span className={styles.soft}> · {request.reason}</span>}
                  </span>
                  <span className={styles.soft}>
                    {t("me.requests.asked", { at: fullDay(request.receivedAt, locale) })}
                    {" · "}
                    {request.finishedAt
                      ? t("me.requests.decided", { at: fullDay(request.finishedAt, locale) })
                      : t("me.requests.due", { at: fullDay(request.dueAt, locale) })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </Section>
  );
}
