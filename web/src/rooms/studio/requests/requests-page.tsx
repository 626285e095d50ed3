import { Button } from "@mantine/core";
import { IconMailPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Queue } from "./answers.ts";
import { EnterForm } from "./enter-form.tsx";
import { RequestItem } from "./request-item.tsx";

/** What people ask about their data: what waits for somebody's decision first, the nearest deadline first. */
export function RequestsPage() {
  const { t } = useWords();
  const [isEntering, setEntering] = useState(false);
  const open = useRead<Queue>("/v1/rights-requests?state=open");
  const finished = useRead<Queue>("/v1/rights-requests?state=finished");
  return (
    <PageFrame
      title={t("studio.requests.title")}
      lead={t("studio.requests.lead")}
      actions={
        <Button
          variant="default"
          leftSection={<IconMailPlus aria-hidden size={16} />}
          aria-expanded={isEntering}
          onClick={() => setEntering(!isEntering)}
        >
          {t("studio.requests.enter")}
        </Button>
      }
    >
      {isEntering && (
        <Panel title={t("studio.requests.enter")} lead={t("studio.requests.enterLead")}>
          <EnterForm onDone={() => setEntering(false)} />
        </Panel>
      )}
      <Panel title={t("studio.requests.open")}>
        <Awaited query={open} label={t("studio.requests.open")} lines={5}>
          {({ requests }) =>
            requests.length === 0 ? (
              <EmptyNotice title={t("studio.requests.none")}>{t("studio.requests.noneHelp")}</EmptyNotice>
            ) : (
              <RequestList requests={requests} />
            )
          }
        </Awaited>
      </Panel>
      <Panel title={t("studio.requests.finished")}>
        <Awaited query={finished} label={t("studio.requests.finished")}>
          {({ requests }) =>
            requests.length === 0 ? (
              <p className={styles.soft}>{t("studio.requests.noneFinished")}</p>
            ) : (
              <RequestList requests={requests} />
            )
          }
        </Awaited>
      </Panel>
    </PageFrame>
  );
}

function RequestList({ requests }: Queue) {
  return (
    <ul className={styles.rows}>
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
    </ul>
  );
}
