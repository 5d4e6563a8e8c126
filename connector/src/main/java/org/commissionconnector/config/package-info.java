/**
 * The settings: one YAML file, read once. Nothing else reads settings or the environment.
 *
 * <p>Start reading at {@link org.commissionconnector.config.Settings}.
 */
@NullMarked
package org.commissionconnector.config;

import org.jspecify.annotations.NullMarked;
