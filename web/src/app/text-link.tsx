import { Anchor, type AnchorProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type AnchorElementProps = Omit<AnchorProps, "color"> & Omit<ComponentProps<"a">, keyof AnchorProps>;

/** A link within the app that looks like one: Mantine's anchor with the router's typed address. */
export const TextLink = createLink((props: AnchorElementProps) => <Anchor {...props} />);
