package dev.ecps.desktop.controls;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** The pulse of what shows time: once a second as long as it is part of a scene, so that what is closed is forgotten. */
public final class Ticks {
    private Ticks() {}

    /** Runs a task each second while the node is part of a scene. */
    public static void whileShown(Node node, Runnable task) {
        var clockwork = new Timeline(new KeyFrame(Duration.seconds(1), tick -> task.run()));
        clockwork.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) clockwork.stop();
            else clockwork.play();
        });
    }
}
