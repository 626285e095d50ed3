import { Button, Group, NativeSelect } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import type { Sources } from "../sources/answers.ts";
import styles from "../studio.module.css";
import type { Lineage } from "./answers.ts";
import { Graph } from "./graph.tsx";
import { exportPath, lineagePath } from "./lineage-search.ts";
import { nodeKind, stepName, useNodeLabel } from "./lineage-words.ts";
import { WorthPanel } from "./worth-panel.tsx";

/** From any fact back to its sources, and from a source forward to all that it touched. */
export function LineagePage() {
  const { t } = useWords();
  const search = useSearch({ from: "/studio/lineage" });
  const navigate = useNavigate({ from: "/studio/lineage" });
  const path = lineagePath(search);
  const sources = useRead<Sources>("/v1/sources");
  const lineage = useRead<Lineage>(path);
  return (
    <PageFrame
      title={t("studio.lineage.title")}
      lead={t("studio.lineage.lead")}
      actions={
        <>
          <Export href={exportPath("openlineage", search)} label={t("studio.lineage.openlineage")} />
          <Export href={exportPath("prov", search)} label={t("studio.lineage.prov")} />
        </>
      }
    >
      <Panel title={t(search.fact === undefined ? "studio.lineage.forward" : "studio.lineage.back")}>
        <Group mb="md">
          <NativeSelect
            label={t("studio.lineage.fromSource")}
            data={[
              { value: "", label: t("studio.lineage.chooseSource") },
              ...(sources.data?.sources.map(({ id, name }) => ({ value: id, label: name })) ?? []),
            ]}
            value={search.source ?? ""}
            onChange={(event) =>
              navigate({ search: event.currentTarget.value ? { source: event.currentTarget.value } : {} })
            }
          />
        </Group>
        {path === undefined ? (
          <EmptyNotice title={t("studio.lineage.none")}>{t("studio.lineage.noneHelp")}</EmptyNotice>
        ) : (
          <Awaited query={lineage} label={t("studio.lineage.title")} lines={6}>
            {(lineage) => (
              <>
                <Graph lineage={lineage} />
                <InWords lineage={lineage} />
              </>
            )}
          </Awaited>
        )}
      </Panel>
      <WorthPanel />
    </PageFrame>
  );
}

interface ExportProps {
  readonly href: string;
  readonly label: string;
}

function Export({ href, label }: ExportProps) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      leftSection={<IconDownload aria-hidden size={16} />}
    >
      {label}
    </Button>
  );
}

interface InWordsProps {
  readonly lineage: Lineage;
}

/** The same as the drawing, for whoever can't see it or would rather read. */
function InWords({ lineage: { nodes, edges } }: InWordsProps) {
  const { t } = useWords();
  const nodeLabel = useNodeLabel();
  const labelOf = new Map(
    nodes.map((node) => [
      node.id,
      t("studio.lineage.named", { kind: nodeKind(node.kind, t), label: nodeLabel(node) }),
    ]),
  );
  return (
    <details>
      <summary>{t("studio.lineage.inWords")}</summary>
      <ul className={styles.rows}>
        {edges.map(({ from, to, how }) => (
          <li key={`${from} ${how} ${to}`}>
            {t("studio.lineage.step", {
              from: labelOf.get(from) ?? from,
              how: stepName(how, t),
              to: labelOf.get(to) ?? to,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
