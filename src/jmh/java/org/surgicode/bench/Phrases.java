package org.surgicode.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Some 1,500 operative phrases in small letters, the same for every dictionary contender. */
final class Phrases {
  private static final String PROCEDURES =
      "corpectomy|vertebrectomy|vertebral body resection|spondylectomy|laminectomy|hemilaminectomy"
          + "|laminotomy|laminoplasty|foraminotomy|facetectomy|discectomy|diskectomy"
          + "|microdiscectomy|decompression|fusion|arthrodesis|interbody fusion|osteotomy"
          + "|exploration|instrumentation|plating|exposure|approach|resection|excision";
  private static final String QUALIFIERS =
      "partial|complete|total|subtotal|anterior|posterior|posterolateral|lateral|left|right"
          + "|bilateral|cervical|thoracic|lumbar|anterior cervical|anterior lumbar"
          + "|posterior cervical|transthoracic|retroperitoneal|transperitoneal|thoracolumbar"
          + "|transpedicular|redo|revision|decompressive|single level|two level|multilevel";
  private static final String LESIONS =
      "tumor|lesion|mass|neoplasm|abscess|hematoma|cyst|metastasis|meningioma|schwannoma"
          + "|neurofibroma|chordoma|hemangioma|ependymoma|plasmacytoma|granulation tissue"
          + "|bone fragment|disc fragment|osteophyte";
  private static final String SITES =
      "intraspinal|extradural|epidural|intradural|intradural extramedullary|intramedullary"
          + "|vertebral|paraspinal|foraminal|metastatic|spinal cord|spinal";
  private static final String STRUCTURES =
      "vertebral body|posterior longitudinal ligament|anterior longitudinal ligament"
          + "|ligamentum flavum|thecal sac|spinal cord|nerve root|dura|dura mater|lamina"
          + "|spinous process|facet joint|pedicle|transverse process|uncovertebral joint|endplate"
          + "|longus colli|platysma|carotid sheath|esophagus|trachea|aorta|vena cava|iliac vessels"
          + "|segmental vessels|psoas muscle|diaphragm|pleura|peritoneum|rib|ureter"
          + "|sympathetic chain|disc space|disk space";
  private static final String ACTS =
      "removed|resected|opened|incised|identified|exposed|mobilized|retracted|decompressed|drilled";
  private static final String OTHERS =
      "operating microscope|microdissection|fluoroscopy|intraoperative x-ray|somatosensory evoked"
          + " potentials|motor evoked potentials|frozen section|permanent pathology|dural"
          + " tear|durotomy|dural repair|cerebrospinal fluid leak|csf leak|fibrin glue|titanium"
          + " mesh cage|expandable cage|peek cage|structural allograft|iliac crest autograft|bone"
          + " morphogenetic protein|demineralized bone matrix|pedicle screws|lateral mass"
          + " screws|anterior plate|bone cement|chest tube|hemovac drain|no complications|without"
          + " complications|estimated blood loss|sponge and needle counts|general endotracheal"
          + " anesthesia|prone position|supine position|lateral decubitus position|jackson"
          + " table|mayfield head holder|gardner-wells tongs|high-speed drill|kerrison"
          + " rongeur|pituitary rongeur|leksell rongeur|bipolar cautery|hemostasis was"
          + " achieved|bone wax|retropulsed bone|burst fracture|compression fracture|pathologic"
          + " fracture|osteomyelitis|discitis|myelopathy|radiculopathy|spinal stenosis|foraminal"
          + " stenosis|central stenosis|spondylolisthesis|spondylosis|herniated nucleus"
          + " pulposus|herniated disc|herniated disk|cauda equina|cord compression|nerve root"
          + " compression|preoperative diagnosis|postoperative diagnosis|procedure"
          + " performed|operation performed|description of procedure|informed consent|prepped and"
          + " draped|skin incision|co-surgeon|assistant surgeon|no evidence of|negative"
          + " for|denies|without evidence of|ruled out|not performed|was not|were not|status"
          + " post|history of|previously|prior|planned|possible|suspected";

  private Phrases() {}

  static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    joined(all, QUALIFIERS, PROCEDURES, " ");
    joined(all, SITES, LESIONS, " ");
    for (String structure : STRUCTURES.split("\\|")) {
      all.add(structure);
      for (String act : ACTS.split("\\|")) all.add(structure + " was " + act);
    }
    all.addAll(List.of(OTHERS.split("\\|")));
    vertebrae(all, 'c', 7);
    vertebrae(all, 't', 12);
    vertebrae(all, 'l', 5);
    vertebrae(all, 's', 5);
    all.addAll(List.of("c7-t1", "t12-l1", "l5-s1"));
    return List.copyOf(all);
  }

  private static void joined(Set<String> all, String before, String after, String between) {
    for (String thing : after.split("\\|")) {
      all.add(thing);
      for (String word : before.split("\\|")) all.add(word + between + thing);
    }
  }

  private static void vertebrae(Set<String> all, char region, int count) {
    for (int i = 1; i <= count; i++) {
      all.add("" + region + i);
      if (i < count) {
        all.add("" + region + i + "-" + region + (i + 1));
        all.add("" + region + i + "-" + (i + 1));
      }
    }
  }
}
