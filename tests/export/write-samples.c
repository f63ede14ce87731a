/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exporter.h"
#include "sample-scenes.h"

/* Writes each sample scene as NAME.png, NAME.svg and NAME.html into the folder given. */
int
main (int argc, char **argv)
{
  static const char *const ids[] = {"png", "svg", "html"};
  for (const SampleScene *sample = sample_scenes; argc == 2 && sample->name; sample++) {
    g_autoptr (SsScene) scene = sample->make ();
    for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
      const SsExporter *exporter = ss_exporter_find (ids[i]);
      SsExport what = {.scene = scene, .scale = 2};
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = exporter->write (&what, &error);
      g_autofree char *path = g_strdup_printf ("%s/%s.%s", argv[1], sample->name, exporter->extension);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      if (!bytes || !ss_file_write (file, bytes, TRUE, NULL, &error))
        g_error ("%s", error->message);
      g_print ("%s\n", sample->name);
    }
  }
  return argc == 2 ? 0 : 2;
}
