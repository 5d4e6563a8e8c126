package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** Reads a matrix: cells by two values. */
final class MatrixReader {
  private final PlanParts parts;
  private final TiersReader.Owner owner;

  MatrixReader(PlanParts parts, TiersReader.Owner owner) {
    this.parts = parts;
    this.owner = owner;
  }

  Optional<Pay> read(YamlNode node) {
    Section section =
        parts.section(
            node, "matrix", "rows", "columns", "on-border", "cells", "rate", "target-pay");
    if (section.has("rate") && section.has("target-pay")) {
      parts.problem(section.at("target-pay"), "file.rate-and-target-pay", "matrix");
    }
    Optional<Pay.Matrix.Axis> rows =
        section.required("rows", "matrix").flatMap(n -> axis(n, "rows"));
    Optional<Pay.Matrix.Axis> columns =
        section.required("columns", "matrix").flatMap(n -> axis(n, "columns"));
    Optional<Rate> rate = section.read("rate", parts.scalars()::rate);
    Optional<Pay.Amount> targetPay = section.read("target-pay", parts.expressions()::amount);
    boolean factorBase = section.has("rate") || section.has("target-pay");
    boolean given = section.required("cells", "matrix").isPresent();
    if (rows.isEmpty() || columns.isEmpty() || !given) {
      return Optional.empty();
    }
    List<List<Pay.Matrix.Cell>> cells = cells(section, rows.get(), columns.get(), factorBase);
    Pay.OnBorder onBorder =
        section
            .read(
                "on-border", (value, what) -> parts.scalars().word(value, what, Pay.OnBorder.class))
            .orElse(Pay.OnBorder.NEXT);
    return Optional.of(
        new Pay.Matrix(rows.get(), columns.get(), onBorder, cells, rate, targetPay, node.at()));
  }

  private Optional<Pay.Matrix.Axis> axis(YamlNode node, String what) {
    Section section = parts.section(node, what, "of", "borders");
    Optional<Pay.Of> of = new PayForms(parts, owner).of(section, what);
    if (section.required("borders", what).isPresent() && section.items("borders").isEmpty()) {
      parts.problem(section.at("borders"), "file.no-steps", "borders");
    }
    List<Exact> borders = new ArrayList<>();
    for (YamlNode item : section.items("borders")) {
      Optional<Exact> border = parts.scalars().numberOrPercent(item, "borders");
      if (border.isPresent()
          && !borders.isEmpty()
          && borders.get(borders.size() - 1).compareTo(border.get()) >= 0) {
        parts.problem(item.at(), "file.not-ascending", "borders");
      }
      border.ifPresent(borders::add);
    }
    return of.map(measured -> new Pay.Matrix.Axis(measured, borders, section.at()));
  }

  private List<List<Pay.Matrix.Cell>> cells(
      Section section, Pay.Matrix.Axis rows, Pay.Matrix.Axis columns, boolean factorBase) {
    List<YamlNode> nodes = section.items("cells");
    if (nodes.size() != rows.borders().size() + 1) {
      parts.problem(
          section.at("cells"), "file.matrix-rows", rows.borders().size() + 1, nodes.size());
    }
    List<List<Pay.Matrix.Cell>> cells = new ArrayList<>();
    for (YamlNode row : nodes) {
      cells.add(row(row, columns.borders().size() + 1, factorBase));
    }
    return cells;
  }

  private List<Pay.Matrix.Cell> row(YamlNode node, int columns, boolean factorBase) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      parts.problem(node.at(), "file.list-expected", "cells");
      return List.of();
    }
    if (sequence.items().size() != columns) {
      parts.problem(node.at(), "file.matrix-columns", columns, sequence.items().size());
    }
    List<Pay.Matrix.Cell> row = new ArrayList<>();
    sequence.items().forEach(item -> cell(item, factorBase).ifPresent(row::add));
    return row;
  }

  private Optional<Pay.Matrix.Cell> cell(YamlNode node, boolean factorBase) {
    if (node instanceof YamlNode.Scalar) {
      return parts.scalars().rate(node, "cells").map(Pay.Matrix.Cell.OfBase::new);
    }
    Section section = parts.section(node, "cells", "multiplier", "amount");
    if (section.has("multiplier") == section.has("amount")) {
      parts.problem(section.at(), "file.cell");
      return Optional.empty();
    }
    if (section.has("multiplier") && !factorBase) {
      parts.problem(section.at("multiplier"), "file.multiplier-of-nothing", "matrix");
    }
    return section.has("multiplier")
        ? section
            .read("multiplier", parts.scalars()::numberOrPercent)
            .map(Pay.Matrix.Cell.Multiplier::new)
        : section.read("amount", parts.expressions()::amount).map(Pay.Matrix.Cell.Flat::new);
  }
}
