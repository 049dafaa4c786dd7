/**
 * The phone's window: {@link dev.ecps.desktop.PhoneWindow} starts it. The rooms below hold one screen family each and do
 * not know each other; {@code Navigator} composes them. View models hold properties, call {@code dev.ecps.phone} in the
 * background and know no nodes; views are plain Java.
 *
 * <pre>
 * desktop → activation, scan, login, home, reader, settings → connection → controls
 * </pre>
 */
@NullMarked
package dev.ecps.desktop;

import org.jspecify.annotations.NullMarked;
