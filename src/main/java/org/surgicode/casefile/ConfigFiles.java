package org.surgicode.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code config/}: those packaged with the software, replaced file by file by an
 * operator's directory.
 *
 * @param directory the operator's directory, null for the packaged files alone
 */
public record ConfigFiles(@Nullable Path directory) {
  /** The packaged files alone. */
  public static ConfigFiles packaged() {
    return new ConfigFiles(null);
  }

  /**
   * The text of one file.
   *
   * @param name path below {@code config/}, for example {@code vocabulary/facts.yaml}
   * @throws UnusableInput with code {@code config} when it is missing or unreadable
   */
  public String read(String name) {
    try {
      if (directory != null) {
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)) {
          return Files.readString(file);
        }
      }
      try (InputStream in = ConfigFiles.class.getResourceAsStream("/config/" + name)) {
        if (in == null) {
          throw new UnusableInput("config", "There is no configuration file " + name + ".");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UnusableInput("config", "The configuration file " + name + " cannot be read.");
    }
  }

  /** Whether the file exists, in the operator's directory or packaged. */
  public boolean has(String name) {
    return (directory != null && Files.isRegularFile(directory.resolve(name)))
        || ConfigFiles.class.getResource("/config/" + name) != null;
  }

  /**
   * Names of the files below a folder: the packaged ones, as {@code config/index.txt} lists them,
   * and what else the operator's directory holds there.
   *
   * @throws UnusableInput with code {@code config} when the operator's directory is unreadable
   */
  public List<String> list(String folder) {
    Stream<String> packaged =
        read("index.txt").lines().filter(line -> line.startsWith(folder + "/"));
    return Stream.concat(packaged, own(folder).stream()).distinct().toList();
  }

  private List<String> own(String folder) {
    if (directory == null || !Files.isDirectory(directory.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableInput("config", "The configuration folder " + folder + " cannot be read.");
    }
  }

  /**
   * Names of the files that the operator has in a folder, in their order; none without a directory.
   *
   * @param folder for example {@code tenants}
   * @param ending for example {@code .yaml}
   * @throws UnusableInput with code {@code config} when the folder is unreadable
   */
  public List<String> own(String folder, String ending) {
    if (directory == null || !Files.isDirectory(directory.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableInput("config", "The configuration folder " + folder + " is unreadable.");
    }
  }
}
