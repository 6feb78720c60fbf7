import type { StylesheetJson } from 'cytoscape';
import type { Theme } from '../state/settings.js';
import { mix, palette } from './colours.js';

const sans = '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** How the picture looks; leaner where there is so much that every frame counts (straight lines without heads, words only from near). Roles differ by line, width, mark at the end and words, not by colour alone. */
export function pictureStyle(theme: Theme, lean = false): StylesheetJson {
  const colours = palette(theme);
  const edge = (role: 'lead' | 'sole' | 'joint' | 'helper' | 'plain') => colours.role[role];
  const rich: StylesheetJson = [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        shape: 'data(shape)' as 'ellipse',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'border-width': 1.2,
        'border-color': 'data(colour)',
        color: colours.ink,
        'font-family': sans,
        'font-size': 12.5,
        'text-wrap': 'wrap',
        'text-max-width': 'data(text)',
        'text-overflow-wrap': 'anywhere',
        'line-height': 1.3,
        'min-zoomed-font-size': 5,
      },
    },
    {
      selector: 'node.card',
      style: { 'text-valign': 'center', 'text-halign': 'center', 'corner-radius': '4px', 'border-color': colours.line },
    },
    {
      selector: 'node.card[bar]',
      style: {
        'background-fill': 'linear-gradient',
        'background-gradient-direction': 'to-right',
        'background-gradient-stop-colors': 'data(bar)',
        'background-gradient-stop-positions': '0% 2% 2% 100%',
      } as never,
    },
    {
      selector: 'node.card[kind = "Plan"], node.card[kind = "Region"]',
      style: { 'font-weight': 600, 'border-color': 'data(colour)', 'border-width': 1.5 },
    },
    {
      selector: 'node.beside',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 6, 'text-justification': 'left' },
    },
    {
      selector: 'node.below',
      style: {
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 4,
        'font-size': 11.5,
        width: 20,
        height: 20,
        'text-background-color': colours.paper,
        'text-background-opacity': 0.8,
        'text-background-padding': '1px',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        width: 1,
        'line-color': edge('plain'),
        'target-arrow-color': edge('plain'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.7,
      },
    },
    // What is pressed shows it otherwise.
    { selector: ':active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'edge.flow',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(distances)',
        'control-point-weights': 'data(weights)',
        'edge-distances': 'endpoints',
        'source-endpoint': 'data(fromSide)',
        'target-endpoint': 'data(toSide)',
      } as never,
    },
    { selector: 'edge.plain', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.plain.same, edge.plain[type != "PART_OF"]', style: { 'target-arrow-shape': 'vee' } },
    {
      selector: 'edge.lead',
      style: { width: 2.6, 'line-color': edge('lead'), 'target-arrow-color': edge('lead'), 'z-index': 9, 'arrow-scale': 0.9 },
    },
    {
      selector: 'edge.sole',
      style: {
        width: 1.8,
        'line-color': edge('sole'),
        'target-arrow-color': edge('sole'),
        'target-arrow-fill': 'hollow',
        'z-index': 8,
        'arrow-scale': 0.9,
      },
    },
    {
      selector: 'edge.joint',
      style: {
        width: 1.7,
        'line-style': 'dashed',
        'line-dash-pattern': [9, 4],
        'line-color': edge('joint'),
        'target-arrow-color': edge('joint'),
        'target-arrow-shape': 'circle',
        'target-arrow-fill': 'hollow',
        'z-index': 7,
      },
    },
    {
      selector: 'edge.helper',
      style: {
        width: 1.1,
        'line-style': 'dashed',
        'line-dash-pattern': [2, 3],
        'line-color': edge('helper'),
        'target-arrow-color': edge('helper'),
        'target-arrow-shape': 'vee',
        'arrow-scale': 0.6,
      },
    },
    // Each property costs each line: those of words are set where there are words.
    {
      selector: 'edge.named, edge.near, edge.chosen, edge.pointed',
      style: {
        label: 'data(label)',
        'font-family': sans,
        'font-size': 10.5,
        color: colours.faint,
        'text-background-color': colours.paper,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 6,
      },
    },
    // In lanes the word stands where the line leaves its body: there lines are apart. What stands under what needs no word.
    {
      selector: 'edge.flow.named, edge.flow.near, edge.flow.chosen, edge.flow.pointed',
      style: { label: '', 'source-label': 'data(label)', 'source-text-offset': 30 },
    },
    { selector: 'edge.flow.plain.named, edge.flow.plain.near, edge.flow.plain.pointed', style: { 'source-label': '' } },
    // What measures what would cross everything: it steps forward with either of its ends.
    { selector: 'edge.ghost', style: { opacity: 0.1 } },
    { selector: '.far', style: { opacity: 0.2 } },
    { selector: 'edge.near, edge.chosen', style: { opacity: 1, 'z-index': 20 } },
    { selector: 'node.near', style: { opacity: 1 } },
    {
      selector: 'edge.pointed',
      style: { opacity: 1, 'z-index': 25, 'underlay-color': colours.focus, 'underlay-opacity': 0.12, 'underlay-padding': 3 } as never,
    },
    {
      selector: 'node.chosen',
      style: {
        'border-width': 3,
        'border-color': colours.focus,
        'underlay-color': colours.focus,
        'underlay-opacity': 0.16,
        'underlay-padding': 5,
      } as never,
    },
    {
      selector: 'edge.chosen',
      style: { 'underlay-color': colours.focus, 'underlay-opacity': 0.3, 'underlay-padding': 4, 'z-index': 30 } as never,
    },
    {
      selector: 'node.picked',
      style: {
        'outline-width': 3,
        'outline-color': colours.role.joint,
        'outline-offset': 2,
        'outline-style': 'dashed',
        opacity: 1,
      } as never,
    },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 4 } },
    { selector: 'node.cursor', style: { 'outline-width': 2.5, 'outline-color': colours.focus, 'outline-offset': 3 } as never },
    {
      selector: 'node.lit, edge.lit',
      style: { 'underlay-color': mix(colours.role.lead, colours.paper, 0.6), 'underlay-opacity': 0.35, 'underlay-padding': 4 } as never,
    },
  ];
  if (!lean) return rich;
  return [
    ...rich,
    { selector: 'node', style: { 'min-zoomed-font-size': 11, 'text-background-opacity': 0 } },
    { selector: 'edge', style: { 'curve-style': 'haystack', 'target-arrow-shape': 'none', 'line-style': 'solid' } as never },
  ];
}
