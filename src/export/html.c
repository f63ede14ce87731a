/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-table.h"
#include "svg.h"
#include "xml-text.h"

#include <glib/gi18n-lib.h>

/* Nothing is fetched, and a browser is told that nothing may be: the page works without a network and tells no one that it is read. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

static const char *const style
    = "body{margin:0 auto;padding:1rem;max-width:75rem;font:1rem/1.5 system-ui,sans-serif;color:#1d2730;"
      "background:#fff}\n"
      "figure{margin:0}\nfigure svg{max-width:100%;height:auto;display:block}\n"
      "figcaption,footer{color:#55616c;font-size:.9rem}\n"
      "h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
      "summary{cursor:pointer;font-weight:600;padding:.5rem 0}\n"
      ".data{overflow:auto;max-height:30rem}\n"
      "table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n"
      "caption{text-align:left;color:#55616c}\n"
      "th,td{padding:.25rem .75rem;border-bottom:1px solid #e6eaee;text-align:left}\n"
      ".n{text-align:right}\n"
      "#tip{position:fixed;pointer-events:none;white-space:pre-line;background:#1d2730;color:#fff;padding:."
      "35rem .6rem;"
      "border-radius:.3rem;font-size:.85rem;max-width:20rem}\n";

/* A mark's <title> is its tooltip: shown at once, and at a touch, rather than after the browser's delay. */
static const char *const script
    = "const tip=document.getElementById('tip'),svg=document.querySelector('svg');\n"
      "const show=e=>{const m=e.target.closest('svg *'),t=m&&m.querySelector(':scope>title');\n"
      "if(!t){tip.hidden=true;return}tip.textContent=t.textContent;tip.hidden=false;\n"
      "const b=tip.getBoundingClientRect();\n"
      "tip.style.left=Math.max(0,Math.min(e.clientX+14,innerWidth-b.width-8))+'px';\n"
      "tip.style.top=Math.max(0,e.clientY-b.height-10)+'px'};\n"
      "svg.addEventListener('pointermove',show);svg.addEventListener('pointerdown',show);\n"
      "svg.addEventListener('pointerleave',()=>{tip.hidden=true});\n";

static void
append_head (GString *out, const SsExport *what)
{
  g_string_append (out, "<!DOCTYPE html>\n<html");
  ss_xml_append_attribute (out, "lang", ss_scene_language (what->scene));
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n<title>");
  ss_xml_append_text (out, *ss_scene_title (what->scene) ? ss_scene_title (what->scene) : "Sésame");
  g_string_append_printf (out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
}

static void
append_figure (GString *out, const SsExport *what)
{
  SsExport picture = *what;
  picture.with_data = FALSE; /* the table below holds them */
  g_string_append (out, "<main>\n<h1>");
  ss_xml_append_text (out, *ss_scene_title (what->scene) ? ss_scene_title (what->scene) : "Sésame");
  g_string_append (out, "</h1>\n<figure>\n");
  ss_svg_append (out, &picture, TRUE);
  if (*ss_scene_description (what->scene)) {
    g_string_append (out, "<figcaption>");
    ss_xml_append_text (out, ss_scene_description (what->scene));
    g_string_append (out, "</figcaption>\n");
  }
  g_string_append (out, "</figure>\n");
}

static void
append_data (GString *out, const SsExport *what)
{
  if (!what->table)
    return;
  g_string_append_printf (
      out, "<details>\n<summary>%s</summary>\n<div class=\"data\" tabindex=\"0\" role=\"region\"",
      _ ("The data of this chart"));
  ss_xml_append_attribute (out, "aria-label", _ ("The data of this chart"));
  g_string_append (out, ">\n");
  ss_html_append_data (out, what->table, ss_scene_language (what->scene));
  g_string_append (out, "</div>\n</details>\n");
}

static GBytes *
write_html (const SsExport *what, GError **error)
{
  GString *out = g_string_new (NULL);
  append_head (out, what);
  append_figure (out, what);
  append_data (out, what);
  g_string_append_printf (
      out, "</main>\n<div id=\"tip\" hidden aria-hidden=\"true\"></div>\n<script>\n%s</script>\n", script);
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free_to_bytes (out);
}

const SsExporter ss_exporter_html = {
    .id = "html",
    .label = N_ ("Web page (HTML)"),
    .extension = "html",
    .mime_type = "text/html",
    .needs_scene = TRUE,
    .write = write_html,
};
